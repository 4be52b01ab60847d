import type { Command } from 'commander';
import { RELEASES, type Release } from '../../facts/releases';
import { readFile } from '../../read/file';
import { Severity, type Diagnostic } from '../../rules/diagnostic';
import { RULES } from '../../rules/index.generated';
import { compareDiagnostics, judge } from '../../rules/judge';
import { jsonReport } from '../../write/report/json';
import { textReport, totals } from '../../write/report/text';
import { readInputs, type Input } from '../inputs';
import { CLEAN, FOUND, MISUSE, type Io } from '../io';

interface CheckOptions {
  readonly format: keyof typeof FORMATS;
  readonly release?: readonly Release[];
  readonly strict?: boolean;
}

/** `check FILE…`: the findings about the control planes in files. */
export function addCheck(program: Command, io: Io, done: (status: number) => void): void {
  program.command('check')
    .summary('finds what is wrong in control planes')
    .description('Finds what is wrong with the Image service of the control planes in YAML or JSON files. What else stands in a file is checked against:\n'
      + 'Secrets, ConfigMaps, claims, networks, address pools, NetConfigs, Topologies.')
    .argument('<file...>', "files to check; '-' is standard input")
    .addOption(program.createOption('--format <format>', 'how findings are printed').choices(Object.keys(FORMATS)).default('text'))
    .addOption(program.createOption('--release <release>', `what the control plane is for: ${RELEASES.join(', ')}; may be repeated (default: every release)`)
      .argParser(addRelease))
    .option('--strict', 'exit with 1 for any finding, not for errors alone')
    .addHelpText('after', '\nExit status: 0 nothing that stops the deployment, 1 an error was found, 2 misuse.')
    .action(async (files: readonly string[], options: CheckOptions) => done(await check(files, options, io)));
}

/** How findings are printed. */
const FORMATS = {
  text: (found: readonly Diagnostic[]) => [...(found.length > 0 ? [textReport(found), ''] : []), totals(found)].join('\n'),
  json: jsonReport,
};

async function check(files: readonly string[], { format, release, strict = false }: CheckOptions, io: Io): Promise<number> {
  const { inputs, failures } = await readInputs(files, io);
  const judged = failures.length > 0 ? [] : inputs.map((input) => findingsIn(input, release));
  const all = [...failures, ...judged.filter((one): one is string => typeof one === 'string')];
  if (all.length > 0) {
    io.err(`${all.join('\n')}\n`);
    return MISUSE;
  }
  const found = (judged as ReadonlyArray<readonly Diagnostic[]>).flat().sort(compareDiagnostics);
  io.out(`${FORMATS[format](found)}\n`);
  return found.some(({ severity }) => strict || severity === Severity.ERROR) ? FOUND : CLEAN;
}

/** The findings about a file, or why there are none to be had. */
function findingsIn({ file, text }: Input, targets?: readonly Release[]): readonly Diagnostic[] | string {
  try {
    const found = readFile(text, { file, targets })
      .flatMap(({ topology, origins }) => judge(topology, origins, RULES).map(({ diagnostic }) => diagnostic));
    // Two control planes of one file share what is wrong with the file.
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  } catch (error) {
    if (error instanceof RangeError) return `${file}: nested too deeply to be read`;
    throw error;
  }
}

function addRelease(text: string, before: readonly Release[] = []): readonly Release[] {
  const release = RELEASES.find((one) => one.toLowerCase() === text.toLowerCase());
  if (release === undefined) {
    const { InvalidArgumentError } = require('commander') as typeof import('commander'); // eslint-disable-line @typescript-eslint/no-require-imports
    throw new InvalidArgumentError(`Allowed choices are ${RELEASES.join(', ')}.`);
  }
  return RELEASES.filter((one) => one === release || before.includes(one));
}
