import type { Command } from 'commander';
import type { Release } from '../../facts/releases';
import { withoutAcknowledged, type Acknowledgement } from '../../rules/acknowledge';
import { Severity, type Diagnostic } from '../../rules/diagnostic';
import { everyRule } from '../../rules/explain';
import { compareDiagnostics } from '../../rules/judge';
import { githubReport } from '../../write/report/github';
import { jsonReport } from '../../write/report/json';
import type { Look } from '../../write/report/look';
import { sarifReport } from '../../write/report/sarif';
import { textReport, totals } from '../../write/report/text';
import { readInputs, type Input } from '../inputs';
import { CLEAN, FOUND, MISUSE, type Io } from '../io';
import { judgeTexts } from '../judged';
import { progressOn } from '../progress';
import { releaseOption } from '../release-option';
import { acknowledgement, findSettings, Misuse, NONE, readSettings, SETTINGS_FILE, type Settings } from '../settings';
import { version } from '../version';

interface CheckOptions {
  readonly format: keyof typeof FORMATS;
  readonly release?: readonly Release[];
  readonly strict?: boolean;
  readonly acknowledge?: readonly Acknowledgement[];
  /** False for `--no-config`. */
  readonly config?: string | false;
}

/** `check FILE…`: the findings about the control planes in files. */
export function addCheck(program: Command, io: Io, done: (status: number) => void): void {
  program.command('check')
    .summary('finds what is wrong in control planes')
    .description('Finds what is wrong with the Image service of the control planes in YAML or JSON files: OpenStackControlPlane, Glance, and patches of '
      + 'them. All files are one stream. What else stands in them is checked against: Secrets, ConfigMaps, claims, networks, address pools, '
      + 'NetConfigs and Topologies of the same namespace.')
    .argument('<file...>', "files to check; '-' is standard input")
    .addOption(program.createOption('--format <format>', 'how findings are printed').choices(Object.keys(FORMATS)).default('text'))
    .addOption(releaseOption(program))
    .option('--strict', 'exit with 1 for any finding, not for errors alone')
    .addOption(program.createOption('--acknowledge <code=reason>', 'accepts a warning or an info, with the reason; may be repeated')
      .argParser(addAcknowledgement))
    .option('--config <file>', `settings to use in place of the closest ${SETTINGS_FILE} in this folder or above`)
    .option('--no-config', 'use no settings file')
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], options: CheckOptions) => done(await check(files, options, io)));
}

const HELP = `
Settings (${SETTINGS_FILE}):
  release: [FR5, FR6]
  strict: true
  acknowledge:
    GLN-LAYOUT-009: Two worker nodes are all that this site has.

Examples:
  cdk8s-glance check openstack_control_plane.yaml
  kustomize build . | cdk8s-glance check --release FR5 -
  cdk8s-glance check --format sarif dist/*.yaml > glance.sarif

Exit status: 0 nothing that stops the deployment, 1 an error was found, 2 misuse.
Colours are for terminals; NO_COLOR=1 turns them off. 'cdk8s-glance explain CODE' tells more about a finding.`;

/** How findings are printed. */
const FORMATS = {
  text: (found: readonly Diagnostic[], look: Look) => [...(found.length > 0 ? [textReport(found, look), ''] : []), totals(found)].join('\n'),
  json: jsonReport,
  sarif: (found: readonly Diagnostic[]) => sarifReport(found, everyRule().map(({ facts }) => facts), version()),
  github: (found: readonly Diagnostic[]) => [githubReport(found), totals(found)].filter((part) => part !== '').join('\n'),
};

async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  try {
    const settings = settingsOf(options, io);
    const { inputs, failures } = await readInputs(files, io);
    if (failures.length > 0) throw new Misuse(failures.join('\n'));
    const found = findingsIn(inputs, settings, io);
    io.out(`${FORMATS[options.format](found, lookOf(inputs, io))}\n`);
    return found.some(({ severity }) => settings.strict || severity === Severity.ERROR) ? FOUND : CLEAN;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    io.err(`${error.message}\n`);
    return MISUSE;
  }
}

/** What is said on the command line counts before what a file says; acknowledgements add up. */
function settingsOf({ release, strict, acknowledge = [], config }: CheckOptions, { folder }: Io): Settings {
  const closest = config === undefined && folder !== undefined ? findSettings(folder) : undefined;
  const file = config ? { path: config, name: config } : closest;
  const { releases, strict: always, acknowledged } = file ? readSettings(file) : NONE;
  return { releases: release ?? releases, strict: strict ?? always, acknowledged: [...acknowledged, ...acknowledge] };
}

function findingsIn(inputs: readonly Input[], { releases, acknowledged }: Settings, io: Io): readonly Diagnostic[] {
  const progress = progressOn(io);
  const judgements = judgeTexts(inputs, releases, progress.step);
  progress.end();
  return withoutAcknowledged(judgements, acknowledged, '').slice().sort(compareDiagnostics);
}

function lookOf(inputs: readonly Input[], { colour = false }: Io): Look {
  const texts = new Map(inputs.map(({ file, text }) => [file, text]));
  return { colour, sourceOf: (file) => texts.get(file) };
}

function addAcknowledgement(text: string, before: readonly Acknowledgement[] = []): readonly Acknowledgement[] {
  const [code, ...reason] = text.split('=');
  try {
    return [...before, acknowledgement(code, reason.join('='), { file: '<command line>' }, '--acknowledge')];
  } catch (error) {
    throw invalid(`${(error as Error).message}.`);
  }
}

function invalid(message: string): Error {
  const { InvalidArgumentError } = require('commander') as typeof import('commander'); // eslint-disable-line @typescript-eslint/no-require-imports
  return new InvalidArgumentError(message);
}
