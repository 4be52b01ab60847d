import type { Command } from 'commander';
import { everyRule } from '../../rules/explain';
import { CLEAN, type Io } from '../io';

/** `rules`: a line for every rule. */
export function addRules(program: Command, io: Io, done: (status: number) => void): void {
  program.command('rules')
    .summary('lists what can be found')
    .description('Lists what can be found: code, severity and title, a line each.')
    .action(() => {
      const rules = everyRule().map(({ facts }) => facts);
      const width = Math.max(...rules.map(({ code }) => code.length));
      io.out(rules.map(({ code, severity, title }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join(''));
      done(CLEAN);
    });
}
