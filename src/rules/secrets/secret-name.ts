import { DNS_LABEL } from '../../facts/limits';
import { labelOf } from '../../model/label';
import { isDnsLabel } from '../../model/names';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { configSecretNames } from './uses';

export const secretName: Rule = {
  code: 'GLN-SECRETS-003',
  title: 'The name of a Secret with configuration is no DNS label',
  why: 'The operator names a volume of the pods after each Secret; Secrets may have dots and long names, volumes may not.',
  severity: Severity.ERROR,
  source: 'R50: glance-operator, volumes.go; Kubernetes, ValidateVolumes()',

  *check(topology) {
    for (const [name, apis] of configSecretNames(topology)) {
      if (isDnsLabel(name)) continue;
      yield {
        on: apis[0],
        field: 'customServiceConfigSecrets',
        message: `The Secret name '${name}' is no DNS label of at most ${DNS_LABEL.max} characters.`,
        consequence: 'Kubernetes refuses the pods on every release, as a volume of the pods has that name.',
        fix: name === '' ? 'remove the empty name.' : `name the Secret '${labelOf(name)}'.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['glance.s3'] } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['glance-s3'] } } }),
};
