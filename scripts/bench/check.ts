import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { program, SCRATCH } from './compile';
import { manifestsOf, median } from './measure';
import { COMMAND } from '../bundle';

/** One measured row: what `check` takes, and what it is compared with. */
export interface CheckRow {
  readonly case: string;
  readonly name: string;
  readonly kibibytes: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly mebibytes: number;
}

/** APIs in the file: the second makes about 1 MiB. */
const SIZES = [1, 1000];

/** `check` of a small file against Node alone, and of a large one against the YAML parser alone. */
export function checkRows(rounds: number, sizes: readonly number[] = SIZES): readonly CheckRow[] {
  return sizes.flatMap((apis) => {
    const file = fileOf(apis);
    const variants = {
      'node': [program('nothing')],
      'yaml-parser': [program('yaml-parser'), file.path],
      'cdk8s-glance check': [join(SCRATCH, 'out', 'src', COMMAND), 'check', '--no-config', file.path],
    };
    const runs = new Map(Object.keys(variants).map((name) => [name, [] as ReturnType<typeof run>[]]));
    for (let round = 0; round < rounds; round++) for (const [name, argv] of Object.entries(variants)) runs.get(name)!.push(run(argv));
    return [...runs].map(([name, all]) => ({
      case: 'check', name, kibibytes: file.kibibytes,
      seconds: median(all.map((one) => one.seconds)),
      cpuSeconds: median(all.map((one) => one.cpuSeconds)),
      mebibytes: median(all.map((one) => one.mebibytes)),
    }));
  });
}

export function checkTable(rows: readonly CheckRow[]): string {
  const lines = rows.map(({ name, kibibytes, seconds, cpuSeconds, mebibytes }) => {
    const others = rows.filter((row) => row.kibibytes === kibibytes && row.name !== 'cdk8s-glance check');
    const notes = name === 'cdk8s-glance check'
      ? others.map((other) => `${((seconds - other.seconds) * 1000).toFixed(0)} ms more than ${other.name}, ${(seconds / other.seconds).toFixed(2)} x`).join('; ') : '';
    return `${String(kibibytes).padStart(6)} KiB  ${name.padEnd(20)}${seconds.toFixed(3).padStart(8)}${cpuSeconds.toFixed(3).padStart(8)}${mebibytes.toFixed(0).padStart(8)}   ${notes}`;
  });
  return ['', 'check                            wall s   CPU s     MiB', ...lines].join('\n');
}

/** A control plane as the plain variant of the other case writes it: nothing is wrong with it. */
function fileOf(apis: number): { readonly path: string; readonly kibibytes: number } {
  const text = [...manifestsOf('plain-cdk8s', apis).values()].join('---\n');
  const path = join(SCRATCH, `check-${apis}.yaml`);
  mkdirSync(SCRATCH, { recursive: true });
  writeFileSync(path, text);
  return { path, kibibytes: Math.round(text.length / 1024) };
}

function run(argv: readonly string[]): { readonly seconds: number; readonly cpuSeconds: number; readonly mebibytes: number } {
  const start = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', program('usage'), ...argv], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0 && status !== 1) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]!) as NodeJS.ResourceUsage;
  return { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, mebibytes: maxRSS / 1024 };
}
