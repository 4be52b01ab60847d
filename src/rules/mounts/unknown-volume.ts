import { RESERVED_VOLUMES } from '../../facts/reserved-names';
import { textOr } from '../../model/json';
import { nearest } from '../../model/names';
import { mountPathOf, reachesApi } from '../../model/pods';
import { sketch } from '../../model/sketch';
import type { ApiNode, MountNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reachedMounts } from './reach';
import { entryBody, withMount } from './sample';
import { apisNamed } from './wording';

export const unknownVolume: Rule = {
  code: 'GLN-MOUNTS-006',
  title: 'A mount names a volume that is not there',
  why: 'A mount shows a volume of the pod by its name; nothing checks the pair before the pods are made.',
  severity: Severity.ERROR,
  source: 'R80: Kubernetes, pkg/apis/core/validation, ValidateVolumeMounts(); the custom resource lets it pass, run',

  *check(topology) {
    for (const { entry, apis, index, mount } of reachedMounts(topology)) {
      const name = textOr(mount.name);
      if (!name || entry.volumes.some((volume) => volume.name === name)) continue;
      const lacking = apis.filter((api) => !hasVolume(topology, api, name));
      if (lacking.length === 0) continue;
      yield {
        on: entry,
        field: `mounts[${index}].name`,
        message: `The mount of '${mountPathOf(mount) ?? ''}' shows the volume '${name}', which the pods of ${apisNamed(lacking)} do not have.`,
        consequence: 'Kubernetes refuses the pods on every release: the volume is not found.',
        fix: fixFor(entry, name),
      };
    }
  },

  trips: () => withMount(sketch(), {
    propagation: ['GlanceAPI'],
    volumes: [{ name: 'policy-file', configMap: { name: 'glance-policy' } }],
    mounts: [{ name: 'policy', mountPath: '/etc/glance/policy.yaml', subPath: 'policy.yaml' }],
  }),
  passes: () => withMount(sketch(), entryBody('policy', { configMap: { name: 'glance-policy' } }, '/etc/glance/policy.yaml', { subPath: 'policy.yaml' })),
};

/** Volumes of other entries and the operator's own are in the same pod. */
function hasVolume(topology: Topology, api: ApiNode, name: string): boolean {
  if (RESERVED_VOLUMES.some((reserved) => reserved.name === name) || api.configSecrets.includes(name)) return true;
  return topology.mounts.some((entry) => entry.volumes.some((volume) => volume.name === name) && reachesApi(entry, api));
}

function fixFor({ volumes }: MountNode, name: string): string {
  const names = volumes.map((volume) => textOr(volume.name) ?? '');
  const meant = nearest(name, names) ?? (names.length === 1 ? names[0] : undefined);
  return meant ? `name: ${meant}, the volume of the entry.` : `add a volume named '${name}' to the entry, with its source.`;
}
