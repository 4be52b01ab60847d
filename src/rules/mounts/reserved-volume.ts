import { RESERVED_VOLUMES } from '../../facts/reserved-names';
import { textOr } from '../../model/json';
import { reservedOn } from '../../model/pods';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reachedVolumes } from './reach';
import { entryBody, withMount } from './sample';
import { apisNamed } from './wording';

export const reservedVolume: Rule = {
  code: 'GLN-MOUNTS-011',
  title: 'A volume has a name that the operator uses',
  why: 'The operator puts volumes of its own into the same pods, and names are unique there.',
  severity: Severity.ERROR,
  source: 'glance-operator, volumes.go and statefulset.go; lib-common, tls.go',

  *check(topology) {
    for (const { entry, apis, index, volume } of reachedVolumes(topology)) {
      const name = textOr(volume.name) ?? '';
      if (!NAMES.has(name)) continue;
      const taken = apis.filter((api) => reservedOn(topology, api, RESERVED_VOLUMES, name).length > 0);
      if (taken.length === 0) continue;
      const on = reservedOn(topology, taken[0], RESERVED_VOLUMES, name);
      yield {
        on: entry,
        field: `volumes[${index}].name`,
        message: `The operator has a volume '${name}' of its own in the pods of ${apisNamed(taken)}.`,
        consequence: `Kubernetes refuses the pods on ${releases(on)}, as two volumes have one name.`,
        fix: `name: user-${name}, in volumes and in mounts.`,
      };
    }
  },

  trips: () => withMount(sketch(), entryBody('scripts', { configMap: { name: 'my-scripts' } }, '/opt/scripts')),
  passes: () => withMount(sketch(), entryBody('my-scripts', { configMap: { name: 'my-scripts' } }, '/opt/scripts')),
};

const NAMES: ReadonlySet<string> = new Set(RESERVED_VOLUMES.map(({ name }) => name));
