import { EXTRA_MOUNT_CONSUMERS, PROPAGATION_TO_ALL } from '../../facts/reserved-names';
import { factOn, isDeployed, knowsServices, targetReleases } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { entryName } from './wording';

export const reachesOtherServices: Rule = {
  code: 'GLN-MOUNTS-002',
  title: 'A mount of the control plane reaches every service',
  why: 'Without propagation, or with All in it, an entry of spec.extraMounts lands in the pods of every service that takes mounts: with its keys, and in the way of theirs.',
  severity: Severity.WARNING,
  source: 'R83: lib-common, modules/storage, canPropagate(); openstack-operator, one file per service',

  *check(topology) {
    if (!topology.glance.enabled) return;
    for (const entry of topology.mounts) {
      if (entry.level !== 'spec' || !reachesEverything(entry.propagation)) continue;
      const others = otherServices(topology);
      if (others.length === 0) return;
      yield {
        on: entry,
        field: 'propagation',
        message: entry.propagation?.includes(PROPAGATION_TO_ALL)
          ? `The ${entryName(entry)} in spec.extraMounts is for '${PROPAGATION_TO_ALL}'.`
          : `The ${entryName(entry)} in spec.extraMounts says nothing of who gets it.`,
        consequence: `it lands in the pods of ${listed(others)} as well.`,
        fix: 'propagation: [GlanceAPI], or the names of the services and APIs that need it.',
      };
    }
  },

  trips: () => sketch({ mounts: [{ level: 'spec', at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }] }),
  passes: () => sketch({ mounts: [{ level: 'spec', to: ['GlanceAPI', 'CinderVolume'], at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }] }),
};

function reachesEverything(propagation: readonly string[] | undefined): boolean {
  return !propagation || propagation.length === 0 || propagation.includes(PROPAGATION_TO_ALL);
}

/** Of a fragment nobody knows what is deployed beside it. */
function otherServices(topology: Topology): readonly string[] {
  const all = targetReleases(topology).flatMap((release) => factOn(EXTRA_MOUNT_CONSUMERS, release).services);
  const others = [...new Set(all)].filter((service) => service !== 'glance');
  return knowsServices(topology) ? others.filter((service) => isDeployed(topology, service)) : others;
}
