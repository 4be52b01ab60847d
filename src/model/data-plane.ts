import type { DataPlaneServiceNode, DataSource, NodeSetNode } from './neighbour-nodes';
import { namesOfKind } from './neighbours';
import type { ConfigMapNode, SecretNode, Topology } from './topology';
import { NOVA_SERVICE_TYPE, SHIPPED_SERVICES } from '../facts/data-plane';

/** A file that a service of the data plane gets from one of its sources. */
export interface SourceFile {
  readonly source: DataSource;
  readonly file: string;
}

/** The type of a service in a node set: what its document says, or what a shipped one has; undefined for an unknown one. */
export function serviceTypeOf(topology: Topology, name: string): string | undefined {
  return indexOf(topology).services.get(name)?.serviceType ?? (SHIPPED.has(name) ? name : undefined);
}

/** The services that configure nova-compute. */
export function novaServices({ controlPlane }: Topology): readonly DataPlaneServiceNode[] {
  return controlPlane.neighbours.dataPlaneServices.filter(({ serviceType }) => serviceType === NOVA_SERVICE_TYPE);
}

/** The files of a service, of those sources whose keys are known, in order. */
export function filesOfService(topology: Topology, { sources }: DataPlaneServiceNode): readonly SourceFile[] {
  return sources.flatMap((source) => (nodeOf(topology, source)?.data ?? []).map(([file]) => ({ source, file })));
}

/** The ConfigMap or Secret of a source, if it is known. */
export function nodeOf(topology: Topology, { kind, name }: DataSource): ConfigMapNode | SecretNode | undefined {
  const index = indexOf(topology);
  return kind === 'ConfigMap' ? index.configMaps.get(name) : index.secrets.get(name);
}

/** Whether a source is known to be missing. */
export function isAbsent(topology: Topology, { kind, name }: DataSource): boolean {
  const names = indexOf(topology).names[kind];
  return names !== undefined && !names.has(name);
}

/** The node sets that run a service. */
export function nodeSetsWith(topology: Topology, service: DataPlaneServiceNode): readonly NodeSetNode[] {
  return indexOf(topology).nodeSetsWith.get(service.name) ?? [];
}

const SHIPPED: ReadonlySet<string> = new Set(SHIPPED_SERVICES.map(({ name }) => name));

interface Index {
  readonly services: ReadonlyMap<string, DataPlaneServiceNode>;
  readonly configMaps: ReadonlyMap<string, ConfigMapNode>;
  readonly secrets: ReadonlyMap<string, SecretNode>;
  readonly names: Readonly<Record<DataSource['kind'], ReadonlySet<string> | undefined>>;
  readonly nodeSetsWith: ReadonlyMap<string, readonly NodeSetNode[]>;
}

const kept = new WeakMap<Topology, Index>();

function indexOf(topology: Topology): Index {
  let index = kept.get(topology);
  if (!index) kept.set(topology, index = makeIndex(topology));
  return index;
}

function makeIndex(topology: Topology): Index {
  const { dataPlaneServices, nodeSets } = topology.controlPlane.neighbours;
  const names = (kind: string) => {
    const known = namesOfKind(topology, kind);
    return known && new Set(known);
  };
  return {
    services: byName(dataPlaneServices),
    configMaps: byName(topology.configMaps),
    secrets: byName(topology.secrets),
    names: { ConfigMap: names('ConfigMap'), Secret: names('Secret') },
    nodeSetsWith: usersOf(nodeSets),
  };
}

function byName<T extends { readonly name: string }>(nodes: readonly T[]): ReadonlyMap<string, T> {
  return new Map(nodes.map((node) => [node.name, node]));
}

function usersOf(nodeSets: readonly NodeSetNode[]): ReadonlyMap<string, readonly NodeSetNode[]> {
  const found = new Map<string, NodeSetNode[]>();
  for (const nodeSet of nodeSets) {
    for (const name of new Set(nodeSet.services)) {
      const others = found.get(name);
      if (others) others.push(nodeSet);
      else found.set(name, [nodeSet]);
    }
  }
  return found;
}
