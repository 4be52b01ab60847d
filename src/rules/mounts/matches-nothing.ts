import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import type { MountNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { deadItems, knownItems, reachesNothing } from './known-items';
import { entryName, listName } from './wording';

export const matchesNothing: Rule = {
  code: 'GLN-MOUNTS-003',
  title: 'The propagation of a mount matches nothing',
  why: 'Items are compared letter by letter, case included, and one that names nothing is passed over without a word.',
  severity: Severity.WARNING,
  source: 'R82: lib-common, modules/storage, run; const.go of each operator',

  *check(topology) {
    for (const entry of topology.mounts) {
      const dead = [...new Set(deadItems(topology, entry))];
      if (dead.length === 0) continue;
      const nowhere = reachesNothing(topology, entry);
      yield {
        on: entry,
        field: 'propagation',
        message: `In the propagation of the ${entryName(entry)}, ${quoted(dead)} ${dead.length === 1 ? 'matches' : 'match'} nothing that ${listName(entry)} can reach.`,
        consequence: nowhere ? 'no pod gets the mount, on any release.' : 'the pods that were meant go without the mount.',
        fix: fixFor(topology, entry, dead),
        ...(nowhere ? { severity: Severity.ERROR } : {}),
      };
    }
  },

  trips: () => sketch({ mounts: [{ to: ['GlanceAPI', 'CinderBackups'], level: 'spec', at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }] }),
  passes: () => sketch({ mounts: [{ to: ['default', 'CinderBackup'], level: 'spec', at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }] }),
};

function fixFor(topology: Topology, entry: MountNode, dead: readonly string[]): string {
  const known = knownItems(topology, entry.level);
  const meant = dead.map((item) => nearest(item, known)).filter((item): item is string => item !== undefined);
  if (meant.length > 0) return `propagation: [${meant.join(', ')}] in place of ${quoted(dead)}.`;
  const elsewhere = entry.level === 'template' && dead.every((item) => knownItems(topology, 'spec').has(item));
  return elsewhere ? `move the entry to spec.extraMounts, or remove ${quoted(dead)}.` : 'propagation: [GlanceAPI], or the names of the APIs that need it.';
}
