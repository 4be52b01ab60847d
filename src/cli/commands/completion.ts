import type { Command, Option } from 'commander';
import { everyRule } from '../../rules/explain';
import { completionScript, SHELLS, type CompletedCommand, type CompletedOption, type Shell } from '../completion';
import { CLEAN, type Io } from '../io';

/** `completion SHELL`: what a shell needs to complete this command line. */
export function addCompletion(program: Command, io: Io, done: (status: number) => void): void {
  const shells = Object.keys(SHELLS);
  program.command('completion')
    .summary('prints a script with which a shell completes commands and options')
    .description('Prints a script with which a shell completes commands, options and their values.')
    .addArgument(program.createArgument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', '\nFor now:   source <(cdk8s-glance completion bash)\n           cdk8s-glance completion fish | source\n'
      + 'For good:  add that line to ~/.bashrc, ~/.zshrc (with zsh, after compinit) or ~/.config/fish/config.fish.')
    .action((shell: Shell) => {
      io.out(completionScript(shell, program.commands.map(completed)));
      done(CLEAN);
    });
}

function completed(command: Command): CompletedCommand {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    summary: command.summary(),
    options: [...command.options.map(optionOf), { name: '--help', summary: 'prints this help', takesFile: false }],
    takesFile: argument !== undefined && argument.argChoices === undefined && argument.name() !== 'code',
    values: argument?.name() === 'code' ? everyRule().map(({ facts }) => facts.code) : argument?.argChoices ?? [],
  };
}

function optionOf({ long, flags, description, argChoices }: Option): CompletedOption {
  return { name: long ?? flags, summary: description, values: argChoices ?? valuesIn(description, flags), takesFile: flags.includes('<file>') };
}

/** Releases may be given several times, so that they are no choices of the parser's. */
function valuesIn(description: string, flags: string): readonly string[] | undefined {
  return flags.includes('<release>') ? /: (.*?);/.exec(description)?.[1].split(', ') : undefined;
}
