import { cephFiles, type CephFiles } from './ceph-files';
import { cinderMounts } from './cinder-mounts';
import { isObject, isSameJson, listOr, textOr, type Json, type JsonObject } from './json';
import { labelOf } from './label';
import type { Made, MadeMount } from './made';
import { mountsOf, type Mounted } from './mounted';
import { plainPath } from './pods';
import { storesOf } from './query';
import type { SiteNode } from './site-node';
import type { ApiNode, MountNeed, MountNode, Topology } from './topology';
import { CINDER_PODS } from '../facts/edge';
import { RESERVED_VOLUMES } from '../facts/reserved-names';

/**
 * The mounts that APIs still need, with exact propagation: APIs with the same sources for one directory share an entry.
 * A directory that the base already fills from the same source is left to it.
 */
export function plannedMounts(topology: Topology, made: Pick<Made, 'apis' | 'mounts'>): readonly MountNode[] {
  const groups = new Map<string, Group>();
  const add = (one: Group) => {
    const known = groups.get(one.signature);
    if (known) known.to.push(...one.to);
    else groups.set(one.signature, one);
  };
  const wanted = needsBy(made);
  const shown = cephFiles(topology.stores.flatMap(({ needs }) => needs));
  const secrets = new Map(made.apis.map(({ name, cephSecret }) => [name, cephSecret]));
  const ofVolumes = new Set(topology.sites.flatMap(({ volumes }) => volumes?.entry ?? []));
  for (const api of topology.apis) {
    const needs = [...storesOf(topology, api).flatMap((store) => store.needs), ...wanted(api.name)];
    if (needs.length === 0) continue;
    groupsOf(topology, api, shown(needs, secrets.get(api.name)), ofVolumes.has(api.name)).forEach(add);
  }
  volumeGroups(topology, [...groups.values()], shown).forEach(add);
  const { glance: { template }, controlPlane: { spec } } = topology;
  const counts = { template: listOr(template.extraMounts).length, spec: listOr(spec.extraMounts).length };
  const taken = { names: takenNames(topology), named: new Map<string, string[]>(), keys: new Set<string>() };
  return [...groups.values()].map((one) => mountNode(one, counts[one.level]++, taken));
}

/** Whether one volume holds what another is asked for: the same source, or a projection with it. */
export function holds(volume: JsonObject | undefined, source: JsonObject): boolean {
  if (!volume) return false;
  const wanted = objectIn(source);
  if (!wanted) return Object.entries(source).every(([name, value]) => isSameJson(volume[name], value));
  return objectsIn(volume).some(({ kind, name, items }) => kind === wanted.kind && name === wanted.name && showsItems(items, wanted.items));
}

/** Names of the Secrets that a volume shows. */
export function secretNames(volume: JsonObject): readonly string[] {
  return objectsIn(volume).filter(({ kind }) => kind === 'secret').map(({ name }) => name);
}

/** A Secret or ConfigMap that a volume shows. */
export interface ShownObject {
  readonly kind: 'secret' | 'configMap';
  readonly name: string;
  /** Its keys with their paths, as written; none for all keys. */
  readonly items?: Json;
}

/** The Secrets and ConfigMaps that a volume shows. */
export function objectsIn(volume: JsonObject): readonly ShownObject[] {
  const projected = isObject(volume.projected) ? listOr(volume.projected.sources).map(projectedObject) : [];
  return [objectIn(volume), ...projected].filter((shown): shown is ShownObject => shown !== undefined);
}

interface Group {
  readonly signature: string;
  readonly directory: string;
  readonly subPath?: string;
  readonly readOnly: boolean;
  readonly hints: readonly string[];
  readonly source: JsonObject;
  /** Entries of the control plane reach the volumes of a site as well as its API. */
  readonly level: MountNode['level'];
  readonly to: string[];
  /** Of the mount that a user asked for. */
  readonly key?: string;
}

/** What each API is to get beside what its stores need, by its name. */
function needsBy({ apis, mounts }: Pick<Made, 'apis' | 'mounts'>): (api: string) => readonly MountNeed[] {
  const needs = new Map<string, MountNeed[]>(apis.map((api) => [api.name, [...api.needs]]));
  const forAll: MountNeed[] = [];
  for (const mount of mounts) for (const list of listsFor(mount, needs, forAll)) list.push(mount.need);
  return (api) => [...needs.get(api) ?? [], ...forAll];
}

function listsFor({ apis }: MadeMount, needs: Map<string, MountNeed[]>, forAll: MountNeed[]): ReadonlyArray<MountNeed[]> {
  if (!apis) return [forAll];
  return apis.map((api) => needs.get(api) ?? needs.set(api, []).get(api)!);
}

function groupsOf(topology: Topology, api: ApiNode, needs: readonly MountNeed[], hasVolumes: boolean): readonly Group[] {
  const present = mountsOf(topology, api);
  return grouped(needs.filter((need) => !present.some((mounted) => gives(mounted, need))), api.name, hasVolumes);
}

/** Those for one directory make one group, where they can. */
function grouped(needs: readonly MountNeed[], to: string, hasVolumes: boolean): readonly Group[] {
  const level = (of: readonly MountNeed[]) => (hasVolumes && of.some(({ files }) => files) ? 'spec' : 'template');
  if (needs.length < 2) return needs.map((need) => group([need], need.source, to, level([need])));
  const byDirectory = new Map<string, Map<string, MountNeed>>();
  for (const need of needs) {
    const sources = byDirectory.get(need.directory) ?? new Map<string, MountNeed>();
    const what = `${JSON.stringify(need.source)} ${need.subPath ?? ''}`;
    const known = sources.get(what);
    byDirectory.set(need.directory, sources.set(what, known ? { ...known, readOnly: known.readOnly && need.readOnly } : need));
  }
  return [...byDirectory.values()].flatMap((sources) => {
    const all = [...sources.values()];
    return combined(all, to, level(all));
  });
}

/** What the volume and backup services of sites need where nothing shows it to them yet. */
function volumeGroups(topology: Topology, planned: readonly Group[], shown: CephFiles): readonly Group[] {
  const stores = new Map(topology.stores.map((store) => [store.key, store]));
  const needsOf = (site: SiteNode) => (site.cluster === undefined ? [] : stores.get(site.store)?.needs ?? []);
  const reached = new Set(planned.filter(({ level }) => level === 'spec').flatMap(({ to }) => to));
  const lacking = (kind: 'volume' | 'backup', name: string, needs: readonly MountNeed[]) => {
    const present = cinderMounts(topology, { kind, name });
    return needs.filter((need) => !present.some((mounted) => gives(mounted, need)));
  };
  const volumes = topology.sites.flatMap((site) => {
    const entry = site.volumes?.entry;
    if (entry === undefined || reached.has(entry)) return [];
    return grouped(lacking('volume', entry, shown(needsOf(site), site.cephSecret)), entry, true);
  });
  // Backup pods are told apart by nothing: each of them sees the files of every site.
  const backups = shown(topology.sites.filter((site) => site.volumes?.backups).flatMap(needsOf), topology.sites.find(({ kind }) => kind === 'hub')?.cephSecret);
  // The first item is for all of cinder.
  const [, item] = CINDER_PODS.backup;
  return [...volumes, ...grouped(lacking('backup', item, backups), item, true)];
}

function gives({ mount, volume }: Pick<Mounted, 'mount' | 'volume'>, need: MountNeed): boolean {
  const isThere = plainPath(textOr(mount.mountPath) ?? '') === plainPath(need.directory) && (mount.subPath ?? '') === (need.subPath ?? '');
  return isThere && holds(volume, need.source);
}

/** Several Secrets and ConfigMaps for one directory are projected together; anything else stays as it is, and a rule sees the clash. */
function combined(needs: readonly MountNeed[], to: string, level: Group['level']): readonly Group[] {
  const objects = needs.filter((need) => need.subPath === undefined && objectIn(need.source) !== undefined);
  if (objects.length < 2) return needs.map((need) => group([need], need.source, to, level));
  const sources = objects.map(({ source }) => {
    const { kind, name, items } = objectIn(source)!;
    return { [kind]: { name, ...(items === undefined ? {} : { items }) } };
  });
  const others = needs.filter((need) => !objects.includes(need));
  return [group(objects, { projected: { sources } }, to, level), ...others.map((need) => group([need], need.source, to, level))];
}

function group(needs: readonly MountNeed[], source: JsonObject, to: string, level: Group['level']): Group {
  const [{ directory, subPath }] = needs;
  const readOnly = needs.every((need) => need.readOnly);
  const key = needs.find((need) => need.key !== undefined)?.key;
  return {
    signature: JSON.stringify([level, directory, subPath, readOnly, source]), directory, readOnly, source, level, to: [to],
    hints: needs.map(({ hint }) => hint),
    ...(subPath === undefined ? {} : { subPath }), ...(key === undefined ? {} : { key }),
  };
}

interface Taken {
  readonly names: ReadonlySet<string>;
  /** Names that were given here, by whom they reach: others may have them again, so that a mount's name depends on itself alone. */
  readonly named: Map<string, string[]>;
  readonly keys: Set<string>;
}

function mountNode({ directory, subPath, readOnly, hints, source, level, to, key: own }: Group, entry: number, taken: Taken): MountNode {
  const beside = to.flatMap((one) => taken.named.get(one) ?? []);
  const name = labelOf(hints.join('-'), { has: (label) => taken.names.has(label) || beside.includes(label) });
  const key = own === undefined || taken.keys.has(own) ? `mount/plan/${level}/${entry}/${to[0]}` : own;
  for (const one of to) taken.named.set(one, [...taken.named.get(one) ?? [], name]);
  taken.keys.add(key);
  const volumes = [{ name, ...source }];
  const mounts = [{ name, mountPath: directory, ...(subPath === undefined ? {} : { subPath }), ...(readOnly ? { readOnly } : {}) }];
  const body = { propagation: to, volumes, mounts };
  return { key, made: true, level, entry, item: 0, propagation: to, volumes, mounts, body };
}

/** Names of volumes that the pods of some API have already: the base's, the operator's, and one for each Secret with configuration. */
function takenNames({ mounts, apis }: Topology): Set<string> {
  const volumes = mounts.flatMap((mount) => mount.volumes.map((volume) => textOr(volume.name) ?? ''));
  return new Set([...volumes, ...RESERVED_VOLUMES.map(({ name }) => name), ...apis.flatMap(({ configSecrets }) => configSecrets)]);
}

function objectIn(volume: JsonObject): ShownObject | undefined {
  return shownObject(volume, 'secret', 'secretName') ?? shownObject(volume, 'configMap', 'name');
}

function projectedObject(source: Json): ShownObject | undefined {
  return isObject(source) ? shownObject(source, 'secret', 'name') ?? shownObject(source, 'configMap', 'name') : undefined;
}

function shownObject(source: JsonObject, kind: ShownObject['kind'], field: string): ShownObject | undefined {
  const object = source[kind];
  const name = isObject(object) ? textOr(object[field]) : undefined;
  return name === undefined ? undefined : { kind, name, items: (object as JsonObject).items };
}

/** Without items in the one that is asked for the object alone counts, as a user may have chosen the files that matter. */
function showsItems(shown: Json, wanted: Json): boolean {
  if (wanted === undefined || JSON.stringify(shown) === JSON.stringify(wanted)) return true;
  return shown === undefined && listOr(wanted).every((item) => isObject(item) && item.key === item.path);
}
