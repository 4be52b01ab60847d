import { SecretText } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import type { SecretNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const madeTwice: Rule = {
  code: 'GLN-SECRETS-008',
  title: 'Two Secrets of one name are made',
  why: 'A name stands for one Secret in a namespace: the one that is applied last replaces the other.',
  severity: Severity.ERROR,
  source: 'Kubernetes, names',
  codeOnly: true,

  *check(topology) {
    const names = new Set<string>();
    const said = new Set<string>();
    for (const secret of topology.secrets) {
      if (!secret.made) continue;
      if (names.has(secret.name) && !said.has(secret.name)) {
        said.add(secret.name);
        yield {
          on: secret,
          message: `More than one construct makes a Secret named '${secret.name}'.`,
          consequence: 'the one that is applied last replaces the other, and a store goes without its keys.',
          fix: 'secretName: a name of its own for each.',
        };
      }
      names.add(secret.name);
    }
  },

  trips: () => withMade('glance-s3', 'glance-s3'),
  passes: () => withMade('glance-s3', 'glance-other-s3'),
};

function withMade(...names: readonly string[]): Topology {
  const secrets = names.map((name): SecretNode => ({ key: `secret/${name}`, name, made: true, data: [['s3.conf', SecretText.of('[archive]\n')]] }));
  return { ...sketch(), secrets };
}
