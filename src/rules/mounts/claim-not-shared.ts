import { LAYOUTS } from '../../facts/layouts';
import { at, textOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { ApiNode, MountNode, Topology } from '../../model/topology';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reaching } from './reach';
import { entryBody, withMount } from './sample';
import { apisNamed } from './wording';

export const claimNotShared: Rule = {
  code: 'GLN-MOUNTS-027',
  title: 'Several pods mount a claim that is for one node',
  why: 'All pods of the APIs mount the same claim, and lie on different nodes; only ReadWriteMany, or ReadOnlyMany for what is read, allows that.',
  severity: Severity.ERROR,
  source: 'Kubernetes, persistent volumes, access modes; glance-operator, statefulset.go, anti-affinity',

  *check(topology) {
    const claims = new Map(topology.controlPlane.neighbours.claims.map((claim) => [claim.name, claim]));
    if (claims.size === 0) return;
    for (const { entry, apis } of reaching(topology)) {
      const pods = apis.reduce((sum, api) => sum + podsOf(api), 0);
      for (const [index, volume] of entry.volumes.entries()) {
        const claim = claims.get(textOr(at(volume, 'persistentVolumeClaim', 'claimName')) ?? '');
        if (!claim || pods < 2 || claim.accessModes.length === 0 || isShared(entry, textOr(volume.name), claim.accessModes)) continue;
        yield {
          on: entry,
          field: `volumes[${index}].persistentVolumeClaim`,
          message: `The ${pods} pods of ${apisNamed(apis)} mount the claim '${claim.name}', which is ${listed(claim.accessModes)}.`,
          consequence: 'pods on another node than the first never start, on every release.',
          fix: 'accessModes: [ReadWriteMany] in the claim, on storage that can do it.',
        };
      }
    }
  },

  trips: () => claiming('ReadWriteOnce'),
  passes: () => claiming('ReadWriteMany'),
};

function podsOf({ layout, replicas }: ApiNode): number {
  return replicas * (LAYOUTS.find((facts) => facts.layout === layout)?.halves.length ?? 1);
}

function isShared({ mounts }: MountNode, volume: string | undefined, modes: readonly string[]): boolean {
  const isRead = mounts.filter(({ name }) => name === volume).every(({ readOnly }) => readOnly === true);
  return modes.includes('ReadWriteMany') || (isRead && modes.includes('ReadOnlyMany'));
}

function claiming(mode: string): Topology {
  const claims = [{ key: 'context/PersistentVolumeClaim/scratch', name: 'scratch', accessModes: [mode] }];
  const topology = sketch({ neighbours: { names: { PersistentVolumeClaim: ['scratch'] }, claims } });
  return withMount(topology, entryBody('scratch', { persistentVolumeClaim: { claimName: 'scratch' } }, '/opt/scratch'));
}
