import type { Command } from 'commander';
import { everyRule } from '../../rules/explain';
import { rulePage } from '../../write/report/rule-page';
import { CLEAN, MISUSE, type Io } from '../io';

/** `explain CODE`: what a rule is about, with examples. */
export function addExplain(program: Command, io: Io, done: (status: number) => void): void {
  program.command('explain')
    .summary('explains a finding, with examples')
    .description('Explains a finding: why it matters, where that was read, and an example that is wrong beside one that is right.')
    .argument('<code>', 'the code of the finding, for example GLN-LAYOUT-001')
    .action((code: string) => {
      const rule = everyRule().find(({ facts }) => facts.code === code.toUpperCase());
      if (rule) io.out(`${rulePage(rule)}\n`);
      else io.err(`There is no rule '${code}': 'cdk8s-glance rules' lists them.\n`);
      done(rule ? CLEAN : MISUSE);
    });
}
