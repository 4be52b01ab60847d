import { RESERVED_VOLUMES } from '../../facts/reserved-names';
import { entriesOf, reservedOn } from '../../model/pods';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const secretAsVolume: Rule = {
  code: 'GLN-SECRETS-004',
  title: 'A Secret with configuration has the name of another volume',
  why: 'The operator names a volume of the pods after each Secret, and names of volumes are unique in a pod.',
  severity: Severity.ERROR,
  source: 'R50: glance-operator, volumes.go; Kubernetes, ValidateVolumes()',

  *check(topology) {
    const said = new Set<string>();
    for (const api of topology.apis) {
      const once = new Set<string>();
      for (const name of api.configSecrets) {
        const clash = once.has(name) ? `the Secret '${name}' is named twice` : clashOf(topology, api, name);
        once.add(name);
        if (clash === undefined || said.has(`${name} ${clash}`)) continue;
        said.add(`${name} ${clash}`);
        yield {
          on: api,
          field: 'customServiceConfigSecrets',
          message: `In the pods of API '${api.name}', ${clash}.`,
          consequence: `Kubernetes refuses the pods on ${releases(refusing(topology, api, name))}, as two volumes have one name.`,
          fix: clash.endsWith('twice') ? `name '${name}' once.` : `give the Secret '${name}' or the other volume another name.`,
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['ceph'] } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['glance-options'] } } }),
};

function clashOf(topology: Topology, api: ApiNode, name: string): string | undefined {
  if (entriesOf(topology, api).some(({ volumes }) => volumes.some((volume) => volume.name === name))) {
    return `the Secret '${name}' and a volume of extraMounts have one name`;
  }
  const taken = reservedOn(topology, api, RESERVED_VOLUMES, name).length > 0;
  return taken ? `the Secret '${name}' and a volume of the operator have one name` : undefined;
}

function refusing(topology: Topology, api: ApiNode, name: string): Topology['targets'] {
  const reserved = reservedOn(topology, api, RESERVED_VOLUMES, name);
  return reserved.length > 0 ? reserved : topology.targets;
}
