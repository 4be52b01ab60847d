import { mountPathOf, plainPath } from '../../model/pods';
import { sketch } from '../../model/sketch';
import type { MountNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { clashes, clashing, whereClashing, type Clash } from './clashes';
import { apisNamed } from './wording';

export const sameDirectory: Rule = {
  code: 'GLN-MOUNTS-005',
  title: 'Two mounts of an API have one path',
  why: 'A path in a container is mounted once; of two entries for one directory only one could be seen.',
  severity: Severity.ERROR,
  source: 'R81, R85: glance-operator, statefulset.go; Kubernetes, pkg/apis/core/validation, ValidateVolumeMounts()',

  *check(topology) {
    for (const clash of clashes(topology, directories)) {
      // The same entry twice has its volumes twice as well, which is said already.
      if (clash.others.every((other) => sharesVolume(other, clash.first))) continue;
      yield {
        on: clashing(clash),
        field: 'mounts',
        message: `The pods of ${apisNamed(clash.apis)} get two mounts at '${clash.what}'${whereClashing(clash)}.`,
        consequence: 'Kubernetes refuses the pods on every release, so that the API gets no pods, or keeps its old ones.',
        fix: fixFor(clash),
      };
    }
  },

  trips: () => sketch({
    mounts: [
      { to: ['GlanceAPI'], at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } },
      { to: ['default'], at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-other' } } },
    ],
  }),
  passes: () => sketch({
    mounts: [{
      to: ['GlanceAPI'], at: '/etc/ceph',
      source: { projected: { sources: [{ secret: { name: 'ceph-conf-files' } }, { secret: { name: 'ceph-conf-other' } }] } },
    }],
  }),
};

function directories({ mounts }: MountNode): readonly string[] {
  return mounts.map(mountPathOf).filter((path): path is string => path !== undefined).map(plainPath);
}

function sharesVolume(a: MountNode, b: MountNode): boolean {
  return a !== b && a.volumes.some(({ name }) => b.volumes.some((volume) => volume.name === name));
}

function fixFor({ first, others }: Clash): string {
  const made = [first, ...others].filter((entry) => entry.made);
  const fromBase = others.length + 1 - made.length;
  if (made.length > 0 && fromBase > 0) return 'remove the entry from the base, or give the construct a directory of its own: directory: \'/etc/ceph-other\'.';
  return 'mount one of them elsewhere, or put both into one volume with projected sources.';
}
