import { SecretText } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import type { SecretNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const refusedData: Rule = {
  code: 'GLN-SECRETS-010',
  title: 'A Secret has a key or value that the API server refuses',
  why: 'Values under data are base64, those under stringData are texts; keys are names of files.',
  severity: Severity.ERROR,
  source: 'Kubernetes, pkg/apis/core/validation, ValidateSecret(), IsConfigMapKey(); encoding/base64',

  *check(topology) {
    for (const secret of topology.secrets) {
      for (const [key] of secret.data) {
        const isRefused = secret.undecodable?.includes(key) ?? false;
        if (!isRefused && KEY.test(key) && !/^\.\.?$|^\.\./.test(key)) continue;
        yield {
          on: secret,
          message: isRefused ? `'data.${key}' of the Secret '${secret.name}' is no base64.` : `'${key}' can be no key of the Secret '${secret.name}'.`,
          consequence: 'the API server refuses the Secret, and what needs it waits, on every release.',
          fix: isRefused ? `encode the value, or write it as it is under stringData.${key}.` : 'a key of letters, digits, hyphens, dots and underscores.',
        };
      }
    }
  },

  trips: () => withKey('glance conf'),
  passes: () => withKey('glance.conf'),
};

const KEY = /^[-._a-zA-Z0-9]{1,253}$/;

function withKey(key: string): Topology {
  const secret: SecretNode = { key: 'secret/glance-options', name: 'glance-options', made: false, data: [[key, SecretText.of('[DEFAULT]\ndebug = True\n')]] };
  return { ...sketch(), secrets: [secret] };
}
