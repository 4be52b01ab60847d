import type { Command } from 'commander';
import type { Release } from '../../facts/releases';
import type { Topology } from '../../model/topology';
import { isGlance } from '../../read/control-plane';
import { readFile } from '../../read/file';
import { Severity } from '../../rules/diagnostic';
import { RULES } from '../../rules/index.generated';
import { judge, type Judgement } from '../../rules/judge';
import { textReport } from '../../write/report/text';
import { BASE_FILE, programFiles, projectFiles } from '../../write/typescript/project';
import { source } from '../../write/typescript/source';
import type { Imported } from '../import/faithful';
import { type Files, obstacle, writeFiles } from '../import/files';
import { fittingReleases, targetOf } from '../import/target';
import { unlisted } from '../import/unlisted';
import { readInputs, type Input } from '../inputs';
import { CLEAN, FOUND, MISUSE, type Io } from '../io';
import { releaseOption } from '../release-option';
import { ownManifest } from '../version';

interface ImportOptions {
  readonly output?: string;
  readonly project?: string;
  readonly release?: readonly Release[];
  readonly force?: boolean;
}

/** `import FILE`: a control plane as a program. */
export function addImport(program: Command, io: Io, done: (status: number) => void): void {
  program.command('import')
    .summary('writes a control plane as a program')
    .description('Writes the Image service of a control plane as a TypeScript program, on the rest of its file. What comes of the program is compared\n'
      + 'with the file first: the same stores, options, mounts and fields, or nothing is written.')
    .argument('<file>', "a YAML file with one control plane; '-' is standard input")
    .option('--output <folder>', `writes main.ts and ${BASE_FILE} there (default: the program alone, to standard output)`)
    .option('--project <folder>', 'writes a whole cdk8s project there')
    .addOption(releaseOption(program, 'those that it is right on'))
    .option('--force', 'overwrites files that are there')
    .addHelpText('after', '\nExit status: 0 written, 1 it cannot be a program that does the same, or has errors, 2 misuse.')
    .action(async (file: string, options: ImportOptions) => done(await importFile(file, options, io)));
}

async function importFile(file: string, options: ImportOptions, io: Io): Promise<number> {
  const { inputs: [input], failures } = await readInputs([file], io);
  const target = options.release && targetOf(options.release);
  const wrong = failures[0]
    ?? (options.output !== undefined && options.project !== undefined ? 'Give one of --output and --project.' : undefined)
    ?? (target === null ? 'A program is for one release, or for one and all later ones.' : undefined);
  if (wrong !== undefined) return fail(io, wrong, MISUSE);
  const read = readInput(input, options.release);
  if (typeof read === 'string') return fail(io, read, FOUND);
  const { importTopology } = require('../import/faithful') as typeof import('../import/faithful'); // eslint-disable-line @typescript-eslint/no-require-imports
  const { topology, text, found } = read;
  const made = importTopology(topology, text, found, { base: BASE_FILE, target: targetOf(topology.targets) ?? undefined });
  if ('differences' in made) return fail(io, [`${input.file}: no program does the same. What would differ:`, ...made.differences.map(worded)].join('\n'), FOUND);
  return hand(made, read, input, file, options, io);
}

interface Read {
  readonly topology: Topology;
  /** What the base is made of. */
  readonly text: string;
  readonly found: readonly Judgement[];
}

/** The one control plane of a file, or why there is none to be had. */
function readInput({ file, text }: Input, releases?: readonly Release[]): Read | string {
  const planes = readFile(text, { file });
  const [{ topology: any, origins }] = planes;
  const [problem] = any.controlPlane.problems;
  if (problem !== undefined) return `${file}:${problem.line}: ${problem.message}`;
  if (planes.length > 1) return `${file}: there are ${planes.length} control planes: put each into a file of its own`;
  if (isGlance(any.controlPlane.document)) return `${file}: it is a Glance, and a program makes an OpenStackControlPlane`;
  if (!any.glance.enabled || any.apis.length === 0) return `${file}: the Image service has no API, so there is nothing to import`;
  const targets = releases ?? fittingReleases(any);
  const plain = unlisted(text);
  const topology = { ...(plain === text ? any : readFile(plain)[0].topology), targets };
  return { topology, text: plain, found: judge({ ...any, targets }, origins, RULES) };
}

function hand(made: Imported, { found, topology }: Read, input: Input, file: string, options: ImportOptions, io: Io): number {
  const folder = options.project ?? options.output;
  const program = source(made.program);
  const errors = found.filter(({ diagnostic }) => diagnostic.severity === Severity.ERROR).map(({ diagnostic }) => diagnostic);
  if (folder === undefined) {io.out(program);} else {
    const around = options.project === undefined ? {} : projectFiles(nameOf(topology), ownManifest());
    const files: Files = { ...programFiles(program, made.base), ...around };
    const wrong = obstacle(folder, files, file, options.force ?? false);
    if (wrong !== undefined) return fail(io, wrong, MISUSE);
    try {
      writeFiles(folder, files);
    } catch (error) {
      return fail(io, `${folder}: ${(error as Error).message}`, MISUSE);
    }
  }
  io.err(remarks(made, input, options, errors.length).map((line) => `${line}\n`).join(''));
  if (errors.length > 0) io.err(`${textReport(errors)}\n`);
  return errors.length > 0 ? FOUND : CLEAN;
}

function remarks(made: Imported, { file }: Input, { output, project }: ImportOptions, errors: number): readonly string[] {
  const { moved, base, evaluated: { topology } } = made;
  const secrets = moved.map(({ secretName, options }) => `Different on purpose: ${options.map(({ section, name }) => `[${section}] ${name}`).join(', ')} of ${file} belong into the Secret '${secretName}' now, below the same sections.`);
  const left = base.secrets.map((name) => `The Secret '${name}' of ${file} is not copied: it stays a manifest of its own.`);
  const steps = project === undefined ? undefined : `Next: cd ${project} && npm install && npx cdk8s synth`;
  return [
    output !== undefined || project !== undefined ? `${topology.apis.length === 1 ? 'One API is' : `${topology.apis.length} APIs are`} written to ${project ?? output}.`
      : `The program starts from ${BASE_FILE}: that is ${file} without what the program says. --output FOLDER writes both, --project FOLDER a project.`,
    ...[...new Set(secrets)], ...left,
    ...(steps === undefined ? [] : [steps]),
    ...(errors === 0 ? [] : [`The program has the ${errors === 1 ? 'error' : `${errors} errors`} of ${file}: a synth stops at ${errors === 1 ? 'it' : 'them'}.`]),
  ];
}

function nameOf({ controlPlane: { name } }: Topology): string {
  return name === '' ? 'control-plane' : name;
}

function worded({ api, aspect, what }: { readonly api?: string; readonly aspect: string; readonly what: string }): string {
  return `  ${api === undefined ? '' : `API '${api}', `}${aspect}: ${what}`;
}

function fail(io: Io, message: string, status: number): number {
  io.err(`${message}\n`);
  return status;
}
