import { readDataPlaneService, readNodeSet } from './data-plane';
import { readSecret } from './secret';
import { at, isObject, listOr, objectOr, stringsOf, textOr, type Json, type JsonObject } from '../model/json';
import type { AdvertisementNode, AttachmentNode, ClaimNode, Neighbours, PoolNode, SubnetNode } from '../model/neighbour-nodes';
import type { ConfigMapNode, SecretNode } from '../model/topology';

/** What manifests beside a control plane tell of its namespace. */
export interface Context {
  readonly neighbours: Neighbours;
  readonly secrets: readonly SecretNode[];
  readonly configMaps: readonly ConfigMapNode[];
}

/** The control plane that manifests are read beside. */
export interface Beside {
  /** Its name, where it may be among the manifests itself. */
  readonly name?: string;
  readonly namespace?: string;
  /** Names of the Secrets with configuration. */
  readonly configSecrets: ReadonlySet<string>;
}

/** What a list of manifests tells. Whatever stands in them, nothing is thrown. */
export function readContext(documents: readonly Json[], beside: Beside): Context {
  const objects = documents.flatMap(itemsOf);
  const near = objects.filter((object) => isNear(object, beside.namespace));
  const same = near.filter((object) => namespaceOf(object) === beside.namespace);
  const of = (kind: string, from = near) => from.filter((object) => object.kind === kind && nameOf(object) !== '');
  return {
    neighbours: {
      controlPlanes: of('OpenStackControlPlane', same).map(nameOf).filter((name) => name !== beside.name),
      versions: of('OpenStackVersion', same).map(nameOf),
      names: namesByKind(near),
      attachments: of('NetworkAttachmentDefinition').map(attachment),
      pools: of('IPAddressPool', objects).map(pool),
      advertisements: ['L2Advertisement', 'BGPAdvertisement'].flatMap((kind) => of(kind, objects)).map(advertisement),
      subnets: of('NetConfig').flatMap(subnets),
      claims: claimsOf(of('PersistentVolumeClaim'), of('PersistentVolume', objects), beside.namespace),
      dataPlaneServices: of('OpenStackDataPlaneService').map((service) => readDataPlaneService(contextKey(service), service)),
      nodeSets: of('OpenStackDataPlaneNodeSet').map((nodeSet) => readNodeSet(contextKey(nodeSet), nodeSet)),
    },
    secrets: of('Secret').map((secret) => readSecret(secret, beside.configSecrets.has(nameOf(secret)))),
    configMaps: of('ConfigMap').map(configMap),
  };
}

/** The key of the node of a manifest, by which its place is found. */
export function contextKey(object: Json): string {
  return `context/${textOr(at(object, 'kind')) ?? ''}/${nameOf(object)}`;
}

/** `kubectl get -o yaml` puts several manifests into a list. */
export function itemsOf(document: Json): readonly JsonObject[] {
  if (!isObject(document)) return [];
  return document.kind === 'List' ? listOr(document.items).flatMap(itemsOf) : [document];
}

function namesByKind(objects: readonly JsonObject[]): Neighbours['names'] {
  const names: Record<string, string[]> = {};
  for (const object of objects) if (KINDS.has(textOr(object.kind) ?? '')) (names[object.kind as string] ??= []).push(nameOf(object));
  return names;
}

/** The kinds that an Image service names something of. */
const KINDS: ReadonlySet<string> = new Set(['ConfigMap', 'NetworkAttachmentDefinition', 'PersistentVolumeClaim', 'Secret', 'Topology']);

/** A manifest without a namespace goes wherever it is applied: with the control plane. */
function isNear(object: JsonObject, namespace: string | undefined): boolean {
  const own = namespaceOf(object);
  return own === undefined || namespace === undefined || own === namespace;
}

function attachment(object: JsonObject): AttachmentNode {
  const config = textOr(at(object, 'spec', 'config'));
  const network = config === undefined ? undefined : parsed(config);
  return { key: contextKey(object), name: nameOf(object), ...(config === undefined ? {} : { config }), ...(network ? { network } : {}) };
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function pool(object: JsonObject): PoolNode {
  const { addresses, autoAssign } = objectOr(object.spec);
  return { key: contextKey(object), name: nameOf(object), addresses: stringsOf(addresses), autoAssign: autoAssign !== false };
}

/** A spec without pools and without labels stands for all pools. Source: metallb, internal/config/config.go. */
function advertisement(object: JsonObject): AdvertisementNode {
  const { ipAddressPools, ipAddressPoolSelectors } = objectOr(object.spec);
  const byLabels = listOr(ipAddressPoolSelectors).length > 0;
  return { key: contextKey(object), name: nameOf(object), pools: stringsOf(ipAddressPools), byLabels };
}

function subnets(object: JsonObject): readonly SubnetNode[] {
  return listOr(at(object, 'spec', 'networks')).filter(isObject).flatMap((network) => listOr(network.subnets).filter(isObject).map((subnet) => {
    const name = `${textOr(network.name) ?? ''}/${textOr(subnet.name) ?? ''}`;
    const ranges = listOr(subnet.allocationRanges).map((range) => ({ start: textOr(at(range, 'start')) ?? '', end: textOr(at(range, 'end')) ?? '' }));
    return { key: `${contextKey(object)}/${name}`, name, cidr: textOr(subnet.cidr) ?? '', ranges };
  }));
}

/** A volume that is kept for a claim tells of one that is not among the manifests itself: it has no mode that the volume lacks. */
function claimsOf(claims: readonly JsonObject[], volumes: readonly JsonObject[], namespace: string | undefined): readonly ClaimNode[] {
  const named = new Set(claims.map(nameOf));
  const kept = volumes.flatMap((volume) => {
    const name = textOr(at(volume, 'spec', 'claimRef', 'name'));
    const own = textOr(at(volume, 'spec', 'claimRef', 'namespace'));
    return name === undefined || named.has(name) || (namespace !== undefined && own !== namespace) ? [] : [{ ...claim(volume), name }];
  });
  return [...claims.map(claim), ...kept];
}

function claim(object: JsonObject): ClaimNode {
  return { key: contextKey(object), name: nameOf(object), accessModes: stringsOf(at(object, 'spec', 'accessModes')) };
}

function configMap(object: JsonObject): ConfigMapNode {
  const texts = Object.entries(objectOr(object.data)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const bytes = Object.keys(objectOr(object.binaryData)).map((key) => [key, ''] as const);
  return { key: contextKey(object), name: nameOf(object), made: false, data: [...texts, ...bytes], unreadable: [] };
}

function nameOf(document: Json): string {
  return textOr(at(document, 'metadata', 'name')) ?? '';
}

function namespaceOf(document: Json): string | undefined {
  return textOr(at(document, 'metadata', 'namespace'));
}
