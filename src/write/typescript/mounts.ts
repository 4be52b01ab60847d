import { type Draft, Extent } from './draft';
import { call, type Entry, type Expr, fields, list, type Ref, value } from './program';
import { isText } from './values';
import { GLANCE_ITEMS } from '../../facts/reserved-names';
import { isObject, listOr, objectOr, rowOf, textOr, type Json, type JsonObject } from '../../model/json';
import { matchSet } from '../../model/mounted';
import { plainPath } from '../../model/pods';
import { matchedItems } from '../../model/propagation';
import type { ApiNode, MountNode, Topology } from '../../model/topology';

/** What becomes of the mounts of a control plane. */
export interface MountFates {
  /** Constructs bring the same ones: the base no longer has them. */
  readonly taken: readonly MountNode[];
  /** They stay where they are although they reach an API that became code. */
  readonly left: readonly MountNode[];
}

/** Declares what users mounted themselves, and tells what the stores bring. */
export function declareMounts(draft: Draft): MountFates {
  const taken: MountNode[] = [];
  const left: MountNode[] = [];
  for (const mount of draft.topology.mounts) {
    const apis = reached(draft.topology, mount);
    if (!apis.some((api) => draft.extentOf(api) !== Extent.BASE)) continue;
    (isTaken(draft, mount, apis) ? taken : left).push(mount);
  }
  return { taken, left };
}

/** The APIs whose pods have a mount. */
export function reached({ apis }: Topology, { propagation }: MountNode): readonly ApiNode[] {
  return apis.filter((api) => matchedItems(propagation, matchSet(api)) > 0);
}

/** Whether nothing but the Image service and the volumes of its sites have a mount. */
function isOurs({ topology: { controlPlane: { spec }, apis }, choices }: Draft, { level, propagation = [] }: MountNode): boolean {
  if (level === 'template') return true;
  const names = new Set(apis.map(({ name }) => name));
  const others = new Set(Object.values(spec).flatMap((service) => entryNames(objectOr(objectOr(service).template), choices.volumes)));
  return propagation.length > 0 && propagation.every((item) => GLANCE_ITEMS.includes(item) || (names.has(item) && !others.has(item)));
}

/** Names that pods of other services answer to: entries such as those of `cinderVolumes`, unless a site has them. */
function entryNames(template: JsonObject, ofSites: ReadonlySet<string>): readonly string[] {
  const others = Object.entries(template).filter(([field, entries]) => field !== 'glanceAPIs' && isObject(entries));
  return others.flatMap(([field, entries]) => Object.keys(entries as JsonObject).filter((name) => field !== 'cinderVolumes' || !ofSites.has(name)));
}

function isTaken(draft: Draft, mount: MountNode, apis: readonly ApiNode[]): boolean {
  if (draft.choices.keptMounts.has(mount.key) || !isOurs(draft, mount)) return false;
  // What a text in the base needs stays beside it.
  if (apis.some((api) => [Extent.BASE, Extent.FIELDS].includes(draft.extentOf(api)))) return false;
  if (new Set(mount.propagation ?? []).size < (mount.propagation ?? []).length) return false;
  const filled = (entry: JsonObject) => apis.every(({ name }) => draft.mounted.get(name)?.has(plainPath(textOr(entry.mountPath) ?? '')));
  const needed = mount.mounts.filter(filled);
  if (needed.length === mount.mounts.length) return mount.mounts.length > 0;
  if (needed.length > 0) return false;
  const made = mount.mounts.map((entry) => extraMount(draft, mount, entry, apis));
  if (!made.every((props): props is NonNullable<typeof props> => props !== undefined)) return false;
  for (const { props, name } of made) draft.construct('mounts', 'ExtraMount', name, props, { kind: 'mount' });
  return true;
}

interface WrittenMount { readonly name: string; readonly props: readonly Entry[] }

function extraMount(draft: Draft, { volumes }: MountNode, entry: JsonObject, apis: readonly ApiNode[]): WrittenMount | undefined {
  const { name, mountPath, readOnly, subPath, ...others } = entry;
  const { name: _, ...volume } = volumes.find((one) => one.name === name) ?? { name: undefined };
  const source = mountSource(volume);
  const names = apisProp(draft, apis);
  if (!source || names === undefined || Object.keys(others).length > 0 || !isText(name) || !isText(mountPath)) return undefined;
  const isReadOnly = 'configMap' in volume || 'secret' in volume;
  return {
    name,
    props: fields([
      ['path', value(mountPath)], ['source', source], ['readOnly', Boolean(readOnly) === isReadOnly || isReadOnly ? undefined : value(Boolean(readOnly))],
      ['subPath', isText(subPath) && subPath !== '' ? value(subPath) : undefined], ['apis', names ?? undefined],
    ]).entries,
  };
}

/** Null where every API has it. */
function apisProp(draft: Draft, apis: readonly ApiNode[]): Expr | null | undefined {
  if (apis.length === draft.topology.apis.length) return null;
  const refs = apis.map(({ name }) => draft.apis.get(name));
  return refs.every((one): one is Ref => one !== undefined) ? list(refs) : undefined;
}

function mountSource(volume: JsonObject): Expr | undefined {
  const kinds = Object.keys(volume);
  if (kinds.length !== 1) return undefined;
  return (rowOf(SOURCES, kinds[0]) ?? (() => undefined))(objectOr(volume[kinds[0]])) ?? anyVolume(volume);
}

const SOURCES: Readonly<Record<string, (source: JsonObject) => Expr | undefined>> = {
  configMap: ({ name, items, ...others }) => shownObject('fromConfigMapName', name, items, others),
  secret: ({ secretName, items, ...others }) => shownObject('fromSecretName', secretName, items, others),
  persistentVolumeClaim: ({ claimName, ...others }) => (isText(claimName) && isEmpty(others) ? call('MountSource', 'fromClaimName', value(claimName)) : undefined),
};

function shownObject(method: string, name: Json, items: Json, others: JsonObject): Expr | undefined {
  const map = itemMap(items);
  if (!isText(name) || !isEmpty(others) || map === undefined) return undefined;
  return call('MountSource', method, value(name), ...(map ? [fields([['items', map]])] : []));
}

/** Null where every key is shown. */
function itemMap(items: Json): Expr | null | undefined {
  if (items === undefined || items === null) return null;
  const all = listOr(items);
  const pairs = all.filter(isObject).map(({ key, path, ...others }) => ({ key, path, others }));
  const plain = pairs.every(({ key, path, others }) => isText(key) && isText(path) && isEmpty(others));
  const keys = new Set(pairs.map(({ key }) => key));
  if (!plain || pairs.length !== all.length || !Array.isArray(items) || keys.size < pairs.length) return undefined;
  return fields(pairs.map(({ key, path }) => [key as string, value(path as string)] as const));
}

function anyVolume(volume: JsonObject): Expr | undefined {
  const source = literal(volume);
  return source && call('MountSource', 'fromVolume', source);
}

/** Plain data as it is. */
function literal(data: Json): Expr | undefined {
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') return value(data);
  if (data === undefined || data === null) return undefined;
  const inner = isObject(data) ? Object.values(data) : data;
  const written = inner.map(literal);
  if (!written.every((one): one is Expr => one !== undefined)) return undefined;
  return isObject(data) ? fields(Object.keys(data).map((name, index) => [name, written[index]] as const)) : list(written);
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}
