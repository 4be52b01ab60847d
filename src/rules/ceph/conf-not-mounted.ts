import { isWithinPath, mountPathOf } from '../../model/pods';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { listed, quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import { reachesNothing } from '../mounts/known-items';
import type { Rule } from '../rule';
import { confUses, type ConfUse } from './conf-files';

export const confNotMounted: Rule = {
  code: 'GLN-CEPH-001',
  title: 'The configuration of a Ceph cluster is not mounted',
  why: 'An RBD store reads a file of the pods; nothing puts it there but a mount that reaches the API.',
  severity: Severity.ERROR,
  source: 'R70: glance_store 4.3, _drivers/rbd.py',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const [api, uses] of lacking(topology)) {
      const paths = [...new Set(uses.map(({ path }) => `'${path}'`))];
      yield {
        on: api,
        field: 'customServiceConfig',
        message: `The pods of API '${api.name}' have no mount with ${listed(paths)}, which the RBD ${uses.length === 1 ? 'store' : 'stores'} ${quoted(uses.map(({ store }) => store))} read${uses.length === 1 ? 's' : ''}.`,
        consequence: 'glance-api does not start on any release, whatever other stores the API has.',
        fix: 'give the store a CephCluster, which is mounted by itself.',
        inYaml: `extraMounts with propagation: [${api.name}] and the Secret of the cluster.`,
      };
    }
  },

  trips: () => sketch({ mounts: [{ to: ['GlanceAPI'], at: '/etc/ceph-other', source: { secret: { secretName: 'ceph-conf-files' } } }] }),
  passes: () => sketch({ mounts: [{ to: ['GlanceAPI'], at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }] }),
};

function lacking(topology: Topology): ReadonlyMap<ApiNode, readonly ConfUse[]> {
  const found = new Map<ApiNode, ConfUse[]>();
  for (const use of confUses(topology)) {
    if (use.mounted || isMisdirected(topology, use.path)) continue;
    const uses = found.get(use.api);
    if (uses) uses.push(use);
    else found.set(use.api, [use]);
  }
  return found;
}

/** There is a mount, but its propagation names nothing: that is the mistake, and it is found as such. */
function isMisdirected(topology: Topology, path: string): boolean {
  return topology.mounts.some((entry) => entry.mounts.some((mount) => isWithinPath(path, mountPathOf(mount) ?? '/none')) && reachesNothing(topology, entry));
}
