import type { Command } from 'commander';
import type { Release } from '../../facts/releases';
import { effectsOf, releasesWith, type ApiEffects } from '../../model/effects';
import type { JsonObject } from '../../model/json';
import { readFile, type ReadFile } from '../../read/file';
import { judgeChange, type ChangeFindings } from '../../rules/judge-change';
import { jsonDiff } from '../../write/diff/json';
import { textDiff } from '../../write/diff/text';
import { readInputs, type Input } from '../inputs';
import { CLEAN, FOUND, MISUSE, type Io } from '../io';
import { releaseOption } from '../release-option';

interface DiffOptions {
  readonly format: keyof typeof FORMATS;
  readonly release?: readonly Release[];
}

/** `diff OLD NEW`: what an update will do. */
export function addDiff(program: Command, io: Io, done: (status: number) => void): void {
  program.command('diff')
    .summary('tells what an update will do to each API')
    .description('Tells what an update will do to each API of the Image service: refused, recreated, restarted one by one, moved, left behind, or nothing.\n'
      + 'Each file holds one control plane, and Secrets beside it where their content shall count. A merge patch as NEW is applied to OLD.')
    .argument('<old>', "the control plane as it is, for example what 'oc get openstackcontrolplane -o yaml' prints; '-' is standard input")
    .argument('<new>', "the control plane as it shall be; '-' is standard input")
    .addOption(program.createOption('--format <format>', 'how it is printed').choices(Object.keys(FORMATS)).default('text'))
    .addOption(releaseOption(program))
    .addHelpText('after', '\nExit status: 0 the update can go ahead, 1 it is refused or replaces all pods of an API at once, 2 misuse.')
    .action(async (old: string, next: string, options: DiffOptions) => done(await diff(old, next, options, io)));
}

/** How it is printed. */
const FORMATS = {
  text: (found: ChangeFindings, apis: readonly ApiEffects[], targets: readonly Release[]) => textDiff(found, apis, targets),
  json: ({ refused }: ChangeFindings, apis: readonly ApiEffects[]) => jsonDiff(refused, apis),
};

async function diff(oldFile: string, newFile: string, { format, release }: DiffOptions, io: Io): Promise<number> {
  if (oldFile === '-' && newFile === '-') return misuse(io, ['standard input can be one of the two, and not both']);
  const read = [await readInputs([oldFile], io), await readInputs([newFile], io)];
  const failures = read.flatMap((one) => one.failures);
  if (failures.length > 0) return misuse(io, failures);
  const [before, after] = read.flatMap(({ inputs }) => inputs);
  const old = oneIn(before, release);
  const next = typeof old === 'string' ? '' : oneIn(after, release, old.topology.controlPlane.document);
  if (typeof old === 'string' || typeof next === 'string') return misuse(io, [old, next].filter((one): one is string => typeof one === 'string' && one !== ''));
  const stranger = differentNames(old, next);
  if (stranger !== undefined) return misuse(io, [stranger]);
  return report(old, next, format, io);
}

function report(old: ReadFile, next: ReadFile, format: keyof typeof FORMATS, io: Io): number {
  const apis = effectsOf(old.topology, next.topology);
  const found = judgeChange(old.topology, next.topology, next.origins);
  io.out(`${FORMATS[format](found, apis, next.topology.targets)}\n`);
  return found.refused.length > 0 || apis.some((api) => releasesWith(api, 'recreated').length > 0) ? FOUND : CLEAN;
}

/** The control plane of a file, or why there is none to be had. */
function oneIn({ file, text }: Input, targets?: readonly Release[], onto?: JsonObject): ReadFile | string {
  try {
    const all = readFile(text, { file, targets, onto });
    const [{ topology: { controlPlane: { problems } } }] = all;
    if (problems.length > 0) return problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n');
    return all.length === 1 ? all[0] : `${file}: holds ${all.length} control planes; give one`;
  } catch (error) {
    if (error instanceof RangeError) return `${file}: nested too deeply to be read`;
    throw error;
  }
}

/** An update leaves name and namespace as they are. */
function differentNames(...[old, next]: readonly [ReadFile, ReadFile]): string | undefined {
  const [was, is] = [old, next].map(({ topology: { controlPlane } }) => controlPlane);
  for (const field of ['name', 'namespace'] as const) {
    if (was[field] && is[field] && was[field] !== is[field]) return `the control planes have the ${field}s '${was[field]}' and '${is[field]}': that is no update`;
  }
  return undefined;
}

function misuse(io: Io, lines: readonly string[]): number {
  io.err(`${lines.join('\n')}\n`);
  return MISUSE;
}
