import { at, textOr } from './json';
import type { Neighbours } from './neighbour-nodes';
import type { Topology } from './topology';

/** Nothing is known of the namespace. */
export const NO_NEIGHBOURS: Neighbours = {
  controlPlanes: [], versions: [], names: {}, attachments: [], pools: [], advertisements: [], subnets: [], claims: [],
  dataPlaneServices: [], nodeSets: [],
};

/** What two sources know of one namespace. */
export function joinNeighbours(a: Neighbours, b: Neighbours): Neighbours {
  const kinds = new Set([...Object.keys(a.names), ...Object.keys(b.names)]);
  return {
    controlPlanes: [...a.controlPlanes, ...b.controlPlanes],
    versions: [...a.versions, ...b.versions],
    names: Object.fromEntries([...kinds].map((kind) => [kind, [...a.names[kind] ?? [], ...b.names[kind] ?? []]])),
    attachments: [...a.attachments, ...b.attachments],
    pools: [...a.pools, ...b.pools],
    advertisements: [...a.advertisements, ...b.advertisements],
    subnets: [...a.subnets, ...b.subnets],
    claims: [...a.claims, ...b.claims],
    dataPlaneServices: [...a.dataPlaneServices, ...b.dataPlaneServices],
    nodeSets: [...a.nodeSets, ...b.nodeSets],
  };
}

/** The names that are known of a kind, what constructs make included; undefined while nothing is known of the kind. */
export function namesOfKind(topology: Topology, kind: string): readonly string[] | undefined {
  const known = topology.controlPlane.neighbours.names[kind];
  return known && [...known, ...(MADE[kind]?.(topology) ?? [])];
}

const MADE: Readonly<Record<string, (topology: Topology) => readonly string[]>> = {
  Secret: ({ secrets }) => secrets.filter(({ made }) => made).map(({ name }) => name),
  ConfigMap: ({ configMaps }) => configMaps.filter(({ made }) => made).map(({ name }) => name),
  // A store that needs a claim has made it.
  PersistentVolumeClaim: ({ stores }) => stores.flatMap(({ needs }) => needs)
    .flatMap(({ source }) => textOr(at(source, 'persistentVolumeClaim', 'claimName')) ?? []),
};
