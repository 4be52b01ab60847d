import type { AreaKind, NodeKind } from './diagram';
import { NODE_WORDS } from './diagram';
import type { Draft, DraftNode } from './draft';
import { naturally } from './natural-order';
import { sitesOf } from './sites';
import type { ApiNode, Topology } from '../../model/topology';

/** An area while it has no number yet. */
export interface DraftArea {
  readonly kind: AreaKind;
  readonly name: string;
  readonly nodes: DraftNode[];
  /** Of a site: the API that it is made of. */
  readonly api?: ApiNode;
}

/** Every node in its area: its owner's site, that of its only user, the centre, or between the sites. */
export function areasOf(topology: Topology, draft: Draft): readonly DraftArea[] {
  const sites = new Map(sitesOf(topology).slice().sort((a, b) => naturally(a.name, b.name))
    .map((api): [string, DraftArea] => [api.name, { kind: 'site', name: api.name, nodes: [], api }]));
  const { name } = topology.controlPlane;
  const centre: DraftArea = { kind: 'centre', name, nodes: [] };
  const shared: DraftArea = { kind: 'shared', name, nodes: [] };
  for (const node of draft.nodes.values()) {
    const users = node.owner === undefined ? [...node.users] : [node.owner];
    const areas = new Set(users.map((user) => sites.get(user) ?? centre));
    const [first] = areas;
    (areas.size === 1 ? first : areas.has(centre) ? centre : shared).nodes.push(node);
  }
  const areas = [centre, ...(shared.nodes.length > 0 ? [shared] : []), ...sites.values()];
  for (const { nodes } of areas) nodes.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return areas;
}

const KINDS = Object.keys(NODE_WORDS) as readonly NodeKind[];
