import { reveal, SecretText } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import type { SecretNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';
import { configSecretNames } from './uses';

export const emptyValue: Rule = {
  code: 'GLN-SECRETS-007',
  title: 'A Secret has an empty value',
  why: 'A variable that is not set and a file that is not there both give nothing, and nothing is no key.',
  severity: Severity.ERROR,
  source: 'our own; Kubernetes, Secret',

  *check(topology) {
    const used = configSecretNames(topology);
    for (const secret of topology.secrets) {
      if (secret.made) yield* emptyInMade(secret);
      else if (used.has(secret.name)) yield* emptyInRead(secret);
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['glance-options'] } }, secrets: { 'glance-options': { 'glance.conf': '' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['glance-options'] } }, secrets: { 'glance-options': { 'glance.conf': '[DEFAULT]\ndebug = True\n' } } }),
};

/** A text of options is not empty when its options are. */
function* emptyInMade(secret: SecretNode): Iterable<Finding> {
  const options = (secret.config?.sections ?? []).flatMap((section) => section.options);
  const values = [...secret.data, ...options.map(({ name, value }) => [name, value] as const)];
  for (const [name, value] of values) {
    if (!(value instanceof SecretText) || reveal(value) !== '') continue;
    yield {
      on: secret,
      message: `'${name}' of the Secret '${secret.name}' is empty${value.source === undefined ? '' : `: the ${value.source} gives nothing`}.`,
      consequence: 'the store that needs it cannot log in: glance-api does not start, or every upload fails.',
      fix: value.source === undefined ? 'give it a value.' : `set the ${value.source} where the synth runs.`,
    };
  }
  if (secret.data.length === 0) yield { on: secret, message: `The Secret '${secret.name}' has no keys.`, consequence: 'whoever reads it finds nothing.', fix: 'give it a key.' };
}

function* emptyInRead(secret: SecretNode): Iterable<Finding> {
  for (const [name, value] of secret.data) {
    // What is no base64 is refused, and said so.
    if (reveal(value) !== '' || secret.undecodable?.includes(name)) continue;
    yield {
      on: secret,
      severity: Severity.WARNING,
      message: `'${name}' of the Secret '${secret.name}' is empty.`,
      consequence: 'it configures nothing, on every release.',
      fix: 'give it a value, or leave the key out.',
    };
  }
}
