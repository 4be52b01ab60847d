import type { IConstruct } from 'constructs';
import type { Element, Parts } from './element';
import type { Made, MadeApi, MadeGlance, MadeMount } from '../model/made';
import type { Node } from '../model/node';
import type { Origins } from '../model/origins';
import type { SiteNode } from '../model/site-node';
import type { ClusterNode, ConfigMapNode, MountNode, SecretNode, StoreNode } from '../model/topology';

/** What the elements of a tree say, and which of them said it. */
export interface Collected {
  readonly made: Omit<Made, 'targets' | 'namespace'>;
  readonly owners: ReadonlyMap<string, IConstruct>;
}

export function collect(elements: readonly Element[]): Collected {
  const owners = new Map<string, IConstruct>();
  const apis: MadeApi[] = [];
  const stores: StoreNode[] = [];
  const clusters: ClusterNode[] = [];
  const secrets: SecretNode[] = [];
  const configMaps: ConfigMapNode[] = [];
  const mounts: MadeMount[] = [];
  const sites: SiteNode[] = [];
  let glance: MadeGlance | undefined;
  for (const element of elements) {
    const parts = element._toNode();
    if (parts.api) apis.push(parts.api);
    if (parts.store) stores.push(parts.store);
    if (parts.cluster) clusters.push(parts.cluster);
    if (parts.secret) secrets.push(parts.secret);
    if (parts.configMap) configMaps.push(parts.configMap);
    if (parts.mount) mounts.push(parts.mount);
    if (parts.site) sites.push(parts.site);
    glance ??= parts.glance;
    for (const kind in parts) owners.set(kind === 'glance' ? kind : (parts[kind as keyof Parts] as Node).key, element);
  }
  // Independent of the order in which the program made them.
  apis.sort((a, b) => compare(a.name, b.name));
  for (const nodes of [stores, clusters, secrets, configMaps, mounts, sites]) nodes.sort((a, b) => compare(a.key, b.key));
  return { made: { glance, apis, stores, clusters, secrets, configMaps, mounts, sites }, owners };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Nodes that no construct declares belong to the API that they were made for. */
export function constructOrigins({ owners }: Collected): Origins {
  return {
    placeOf(node) {
      const owner = owners.get(node.key) ?? owners.get(ownerKey(node));
      return owner ? { path: owner.node.path } : {};
    },
  };
}

function ownerKey(node: Node): string {
  const ofSite = /^(?:config-map|data-plane)\/(site\/.*)$/.exec(node.key);
  if (ofSite) return ofSite[1];
  if (node.key.startsWith('config/')) return node.key.slice('config/'.length);
  if (node.key.startsWith('mount/')) return `api/${(node as MountNode).made ? (node as MountNode).propagation?.[0] : ''}`;
  return node.key;
}
