import { textOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { MountNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { clashes, clashing, whereClashing } from './clashes';
import { apisNamed } from './wording';

export const sameVolumeName: Rule = {
  code: 'GLN-MOUNTS-004',
  title: 'Two volumes of an API have one name',
  why: 'The volumes of all entries that reach a pod are put into one list, in which names are unique.',
  severity: Severity.ERROR,
  source: 'R81, R85: glance-operator, statefulset.go; Kubernetes, pkg/apis/core/validation, ValidateVolumes()',

  *check(topology) {
    for (const clash of clashes(topology, volumeNames)) {
      yield {
        on: clashing(clash),
        field: 'volumes',
        message: `The pods of ${apisNamed(clash.apis)} get ${clash.others[0] === clash.first ? 'two volumes' : 'volumes from two entries of extraMounts'} named '${clash.what}'${whereClashing(clash)}.`,
        consequence: 'Kubernetes refuses the pods on every release, so that the API gets no pods, or keeps its old ones.',
        fix: 'give each volume a name of its own, in volumes and in mounts, or remove the entry that is there twice.',
      };
    }
  },

  trips: () => sketch({
    mounts: [
      { to: ['GlanceAPI'], volume: 'ceph', at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } },
      { to: ['default'], level: 'spec', volume: 'ceph', at: '/etc/policy', source: { configMap: { name: 'policy' } } },
    ],
  }),
  passes: () => sketch({
    apis: { default: { stores: 'hub:rbd' }, other: { stores: 'other:rbd' } },
    mounts: [
      { to: ['default'], volume: 'ceph', at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } },
      { to: ['other'], volume: 'ceph', at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-other' } } },
    ],
  }),
};

function volumeNames({ volumes }: MountNode): readonly string[] {
  return volumes.map(({ name }) => textOr(name) ?? '').filter((name) => name !== '');
}
