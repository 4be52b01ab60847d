import { SECRET_SIZE } from '../../facts/limits';
import { configOf, configSecretsOf } from '../../model/query';
import { reveal, SecretText } from '../../model/secret-text';
import { configText } from '../../model/service-config';
import { bytesOf } from '../../model/size';
import { sketch } from '../../model/sketch';
import type { SecretNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const configurationTooLarge: Rule = {
  code: 'GLN-SIZE-002',
  title: 'The configuration of an API is too large for one Secret',
  why: 'The operator puts the text of an API and the values of all its Secrets into one Secret of its own.',
  severity: Severity.ERROR,
  source: `glance-operator, glanceapi_controller.go; ${SECRET_SIZE.source}`,

  *check(topology) {
    for (const api of topology.apis) {
      // Without large Secrets the control plane itself ends first.
      if (api.configSecrets.length < 2) continue;
      const secrets = configSecretsOf(topology, api);
      if (secrets.length < 2) continue;
      const config = configOf(topology, api);
      const text = config === undefined ? '' : config.text ?? configText(topology, api);
      const bytes = secrets.reduce((sum, secret) => sum + sizeOf(secret), bytesOf(text));
      if (bytes <= SECRET_SIZE.max) continue;
      yield {
        on: api,
        field: 'customServiceConfigSecrets',
        message: `The configuration of API '${api.name}' and its ${secrets.length} Secrets have ${bytes} bytes; a Secret takes ${SECRET_SIZE.max}.`,
        consequence: 'the operator cannot write the configuration of the API, which never gets ready, on any release.',
        fix: 'leave out what the stores of the API do not need, or divide the stores among several APIs.',
      };
    }
  },

  trips: () => withSecrets(SECRET_SIZE.max / 2 + 1),
  passes: () => withSecrets(16),
};

const sizes = new WeakMap<SecretNode, number>();

function sizeOf(secret: SecretNode): number {
  const known = sizes.get(secret) ?? secret.data.reduce((sum, [, value]) => sum + bytesOf(reveal(value)), 0);
  sizes.set(secret, known);
  return known;
}

function withSecrets(bytes: number): Topology {
  const topology = sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['one', 'two'] } } });
  const text = `[DEFAULT]\n# ${'x'.repeat(bytes)}\n`;
  return { ...topology, secrets: ['one', 'two'].map((name) => ({ key: `secret/${name}`, name, made: false, data: [['a.conf', SecretText.of(text)]] })) };
}
