import type { Draft, DraftNode } from './draft';
import { canBeEndpoint, hubOf } from '../../model/endpoints';
import type { ApiNode, Topology } from '../../model/topology';

/** The APIs that are sites: those that the catalog never names. */
export function sitesOf({ apis }: Topology): readonly ApiNode[] {
  return apis.filter((api) => !canBeEndpoint(api));
}

/**
 * A site owns its default store, whoever else enables that, and the cluster of it. What an API of the centre defaults to stays
 * in the centre.
 */
export function giveToSites(topology: Topology, draft: Draft): void {
  const sites = sitesOf(topology);
  const central = new Set(topology.apis.filter(canBeEndpoint).map((api) => defaultOf(draft, api)));
  for (const api of sites) {
    const store = defaultOf(draft, api);
    if (store && !central.has(store)) store.owner ??= api.name;
  }
  for (const [cluster, stores] of storesByCluster(draft)) {
    const [owner, ...others] = new Set(stores.map((store) => store.owner));
    if (others.length === 0) cluster.owner = owner;
  }
}

/** A site gets images from the hub's default store into its own: where one API enables both, that can be asked for. */
export function drawCopies(topology: Topology, draft: Draft): void {
  const hub = hubOf(topology);
  const from = hub && defaultOf(draft, hub);
  if (!hub || !from) return;
  const atHub = draft.edges.get(draft.drawn.get(hub.key)!)!;
  for (const site of sitesOf(topology)) {
    const store = defaultOf(draft, site);
    const atSite = draft.edges.get(draft.drawn.get(site.key)!);
    if (store && store !== from && (atSite?.has(from) || atHub.has(store))) draft.edge(store, 'copies', from);
  }
}

function defaultOf(draft: Draft, api: ApiNode): DraftNode | undefined {
  for (const [to, kind] of draft.edges.get(draft.drawn.get(api.key)!) ?? []) if (kind === 'default') return to;
  return undefined;
}

function storesByCluster(draft: Draft): ReadonlyMap<DraftNode, readonly DraftNode[]> {
  const found = new Map<DraftNode, DraftNode[]>();
  for (const [from, targets] of draft.edges) {
    for (const [to, kind] of targets) if (kind === 'cluster') found.set(to, [...found.get(to) ?? [], from]);
  }
  return found;
}
