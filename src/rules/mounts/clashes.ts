import { entriesOf } from '../../model/pods';
import type { ApiNode, MountNode, Topology } from '../../model/topology';

/** Entries that give the pods of the same APIs one thing twice. */
export interface Clash {
  readonly what: string;
  readonly first: MountNode;
  /** The entry itself, when it is at odds with itself. */
  readonly others: readonly MountNode[];
  readonly apis: readonly ApiNode[];
}

/** What the pods of some API get twice, from two entries or from one, by the first entry that gives it. */
export function clashes(topology: Topology, thingsIn: (entry: MountNode) => readonly string[]): readonly Clash[] {
  const found = new Map<string, { what: string; first: MountNode; others: Set<MountNode>; apis: Set<ApiNode> }>();
  for (const api of topology.apis) {
    const entries = entriesOf(topology, api);
    if (entries.length < 2 && entries.every(hasOneThing)) continue;
    const seen = new Map<string, MountNode>();
    for (const entry of entries) {
      for (const what of thingsIn(entry)) {
        const first = seen.get(what);
        if (!first) {
          seen.set(what, entry);
          continue;
        }
        const key = `${first.key} ${what}`;
        const clash = found.get(key) ?? { what, first, others: new Set(), apis: new Set() };
        clash.others.add(entry);
        clash.apis.add(api);
        found.set(key, clash);
      }
    }
  }
  return [...found.values()].map(({ what, first, others, apis }) => ({ what, first, others: [...others], apis: [...apis] }));
}

function hasOneThing({ volumes, mounts }: MountNode): boolean {
  return volumes.length < 2 && mounts.length < 2;
}

/** What may be said of where the entries stand. */
export function whereClashing({ first, others }: Clash): string {
  const levels = new Set([first, ...others].map(({ level }) => level));
  return levels.size > 1 ? '; spec.extraMounts adds to the template\'s, it does not replace it' : '';
}

/** The node to name: the one entry that came second, or the first that all the others collide with. */
export function clashing({ first, others }: Clash): MountNode {
  return others.length === 1 ? others[0] : first;
}
