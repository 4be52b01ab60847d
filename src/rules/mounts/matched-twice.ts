import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, MountNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { matchesEveryApi } from './reach';
import { apisNamed, entryName } from './wording';

export const matchedTwice: Rule = {
  code: 'GLN-MOUNTS-001',
  title: 'A mount matches an API twice',
  why: 'The operator walks the list of propagation and adds the volumes once for each item that matches, so that a pod has two of one name.',
  severity: Severity.ERROR,
  source: 'R81: lib-common, modules/storage, VolMounts.Propagate(), run',

  *check(topology) {
    for (const entry of topology.mounts) {
      if (!entry.propagation || entry.propagation.length < 2) continue;
      const items = [...new Set(entry.propagation)].filter((item) => matchesEveryApi(item) || apiNamed(topology, item) !== undefined);
      const doubled = doubledApis(topology, entry);
      if (doubled.length === 0) continue;
      yield {
        on: entry,
        field: 'propagation',
        message: `The ${entryName(entry)} reaches ${apisNamed(doubled)} more than once: propagation has ${quoted(items)}${items.length === 1 ? ' more than once' : ''}.`,
        consequence: 'Kubernetes refuses the pods on every release, as they have two volumes of one name.',
        fix: `propagation: [${items.find(matchesEveryApi) ?? items[0]}], one item for each API.`,
      };
    }
  },

  trips: () => sketch({ mounts: [{ to: ['Glance', 'GlanceAPI'], at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }] }),
  passes: () => sketch({ mounts: [{ to: ['Cinder', 'GlanceAPI'], level: 'spec', at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }] }),
};

/** One item that every API matches doubles the named ones, two double all. */
function doubledApis(topology: Topology, entry: MountNode): readonly ApiNode[] {
  const items = entry.propagation!;
  const general = items.filter(matchesEveryApi).length;
  if (general >= 2) return topology.apis;
  const named = items.filter((item) => !matchesEveryApi(item));
  const counted = new Map<string, number>();
  for (const item of named) counted.set(item, (counted.get(item) ?? general) + 1);
  const doubled = [...counted].filter(([, count]) => count > 1).map(([name]) => apiNamed(topology, name));
  return doubled.filter((api): api is ApiNode => api !== undefined);
}
