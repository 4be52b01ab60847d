import { textOr } from '../../model/json';
import { labelOf } from '../../model/label';
import { isDnsLabel } from '../../model/names';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reachedVolumes } from './reach';
import { entryBody, withMount } from './sample';

export const volumeName: Rule = {
  code: 'GLN-MOUNTS-013',
  title: 'The name of a volume is no DNS label',
  why: 'Volumes of a pod are named with small letters, digits and hyphens, at most 63.',
  severity: Severity.ERROR,
  source: 'Kubernetes, pkg/apis/core/validation, ValidateVolumes()',

  *check(topology) {
    for (const { entry, index, volume } of reachedVolumes(topology)) {
      const name = textOr(volume.name);
      if (!name || isDnsLabel(name)) continue;
      yield {
        on: entry,
        field: `volumes[${index}].name`,
        message: `The volume name '${name}' is no DNS label.`,
        consequence: 'Kubernetes refuses the pods on every release.',
        fix: `name: ${labelOf(name)}, in volumes and in mounts.`,
      };
    }
  },

  trips: () => withMount(sketch(), entryBody('Policy_files', { configMap: { name: 'policy' } }, '/etc/policy')),
  passes: () => withMount(sketch(), entryBody('policy-files', { configMap: { name: 'policy' } }, '/etc/policy')),
};
