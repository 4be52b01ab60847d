import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, program, SCRATCH } from './compile';

/** What one whole process took. */
export interface Usage {
  /** Wall clock. */
  readonly seconds: number;
  /** User and system time of all its threads: steadier on a machine that others use. */
  readonly cpuSeconds: number;
  /** The most memory that it held. */
  readonly mebibytes: number;
}

/** Medians of all programs of a case. They take turns, so that whatever else the machine does meets them all. */
export function measure(names: readonly string[], n: number, rounds: number): ReadonlyMap<string, Usage> {
  const runs = new Map(names.map((name) => [name, [] as Usage[]]));
  for (let round = 0; round < rounds; round++) for (const name of names) runs.get(name)!.push(run(name, n).usage);
  return new Map([...runs].map(([name, usages]) => [name, medians(usages)]));
}

/** The manifests that a program writes, by file name. */
export function manifestsOf(name: string, n: number): ReadonlyMap<string, string> {
  const { outdir } = run(name, n);
  return new Map(readdirSync(outdir).sort().map((file) => [file, readFileSync(join(outdir, file), 'utf8')]));
}

/** What a program prints, run by itself. */
export function outputOf(name: string, n: number): string {
  return run(name, n).stdout;
}

function run(name: string, n: number): { readonly usage: Usage; readonly outdir: string; readonly stdout: string } {
  const outdir = join(SCRATCH, 'manifests', name);
  rmSync(outdir, { recursive: true, force: true });
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath, ['--require', program('usage'), program(name), String(n), outdir],
    { env: { ...process.env, BENCH_CHECKOUT: CHECKOUT }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${name} ${n}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]!) as NodeJS.ResourceUsage;
  return { usage: { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, mebibytes: maxRSS / 1024 }, outdir, stdout };
}

function medians(usages: readonly Usage[]): Usage {
  return {
    seconds: median(usages.map(({ seconds }) => seconds)),
    cpuSeconds: median(usages.map(({ cpuSeconds }) => cpuSeconds)),
    mebibytes: median(usages.map(({ mebibytes }) => mebibytes)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
