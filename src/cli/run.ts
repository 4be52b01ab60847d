import type { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check';
import { addCompletion } from './commands/completion';
import { addDiff } from './commands/diff';
import { addExplain } from './commands/explain';
import { addGraph } from './commands/graph';
import { addImport } from './commands/import';
import { addRules } from './commands/rules';
import { CLEAN, MISUSE, type Io } from './io';
import { version } from './version';

/** Adds a command. What it does ends with an exit status. */
export type AddCommand = (program: Command, io: Io, done: (status: number) => void) => void;

/** In the order of the help. */
const COMMANDS: readonly AddCommand[] = [addCheck, addDiff, addGraph, addImport, addRules, addExplain, addCompletion];

/** Runs a command line, the program's name left out, and gives the exit status. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status = CLEAN;
  const program = newProgram(io);
  for (const add of COMMANDS) add(program, io, (end) => { status = end; });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!isCommanders(error)) throw error;
    return error.exitCode === 0 ? CLEAN : MISUSE;
  }
  return status;
}

function newProgram(io: Io): Command {
  // Loaded when a command line is there: whoever imports this package as a library does not pay for it.
  const commander: typeof import('commander') = require('commander'); // eslint-disable-line @typescript-eslint/no-require-imports
  return new commander.Command('cdk8s-glance')
    .description('Checks how a control plane of Red Hat OpenStack Services on OpenShift configures the Image service.')
    .version(version(), '-V, --version', 'prints the version')
    .helpOption('-h, --help', 'prints this help')
    .addHelpText('after', HELP)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) });
}

const HELP = `
To begin with:
  cdk8s-glance check openstack_control_plane.yaml   what is wrong in it, with the line and what to write instead
  cdk8s-glance explain GLN-LAYOUT-001               why that is wrong, with an example
  cdk8s-glance import FILE --project FOLDER         the same as a program, with all that it needs to run
  cdk8s-glance check --help                         releases, formats, settings of a project`;

/** By shape: a wrong command line, or help and version that were asked for. */
function isCommanders(error: unknown): error is CommanderError {
  return error instanceof Error && (error as Partial<CommanderError>).code?.startsWith('commander.') === true;
}
