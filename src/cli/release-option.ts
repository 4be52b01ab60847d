import type { Command, Option } from 'commander';
import { releaseNamed } from './settings';
import { RELEASES, type Release } from '../facts/releases';

/** `--release`, which may be repeated. */
export function releaseOption(program: Command, standard = 'every release'): Option {
  return program.createOption('--release <release>', `what the control plane is for: ${RELEASES.join(', ')}; may be repeated (default: ${standard})`)
    .argParser(addRelease);
}

function addRelease(text: string, before: readonly Release[] = []): readonly Release[] {
  const release = releaseNamed(text);
  if (release === undefined) {
    const { InvalidArgumentError } = require('commander') as typeof import('commander'); // eslint-disable-line @typescript-eslint/no-require-imports
    throw new InvalidArgumentError(`Allowed choices are ${RELEASES.join(', ')}.`);
  }
  return RELEASES.filter((one) => one === release || before.includes(one));
}
