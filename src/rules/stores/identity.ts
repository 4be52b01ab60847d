import { losesStores } from './texts';
import type { OptionFact, StoreFacts } from '../../facts/store-facts';
import { confValues, fileName, fsidOf } from '../../model/ceph-conf';
import { textOr } from '../../model/json';
import { secretNames } from '../../model/mount-plan';
import type { Mounted } from '../../model/mounted';
import { once } from '../../model/once';
import { mountOver, mountPathOf, plainPath, volumeOf } from '../../model/pods';
import { apisWith, knowsAllSecrets, sharedIds, storeOption } from '../../model/query';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { clusterOf, filesOfVolume } from '../ceph/conf-files';
import { driverFacts } from '../config/option-facts';
import { knownText } from '../config/placed-options';

/** One store as one API runs with it. */
export interface StoreUse {
  readonly api: ApiNode;
  readonly store: StoreNode;
}

/** Two uses of one id that are two back ends. */
export interface Contradiction {
  readonly id: string;
  readonly first: StoreUse;
  readonly other: StoreUse;
  /** The option that tells them apart; undefined when their types do. */
  readonly option?: string;
  /** The Secrets that a file of one path comes from. */
  readonly secrets?: readonly [string, string];
  /** The path lies in the volume of each pod, or in different mounts. */
  readonly isLocal?: boolean;
}

/** The ids that mean different back ends in different APIs, each once. */
export function contradictions(topology: Topology): readonly Contradiction[] {
  let found = kept.get(topology);
  if (!found) kept.set(topology, found = topology.glance.enabled ? makeContradictions(topology) : []);
  return found;
}

/** What tells two back ends of one driver apart, by option; an option whose value is not known is left out. */
export function identityOf(topology: Topology, use: StoreUse): ReadonlyMap<string, Trait> {
  const found = new Map<string, Trait>();
  for (const fact of identityOptions(use.store.driver)) {
    const value = valueOf(topology, use, fact);
    if (value !== undefined) found.set(fact.name, (TRAITS[fact.name] ?? plainTrait)(topology, use, value));
  }
  return found;
}

/** The options that tell two back ends of a driver apart. */
export function identityOptions(driver: string): readonly OptionFact[] {
  const facts = driverFacts(driver);
  return facts ? identityIn(facts) : [];
}

/** Those that do so by what they say, and by nothing else. */
export function plainTraits(driver: string): readonly OptionFact[] {
  const facts = driverFacts(driver);
  return facts ? plainIn(facts) : [];
}

/** The id of the cluster that a construct gave the store. */
export function knownFsid(topology: Topology, store: StoreNode): string | undefined {
  const cluster = clusterOf(topology, store);
  return cluster && fsidOf(topology, cluster);
}

const identityIn = once(({ options }: StoreFacts) => options.filter(({ identity }) => identity));
const plainIn = once((facts: StoreFacts) => identityIn(facts).filter(({ name, type }) => type === 'string' && !(name in TRAITS)));

/** One of the things that a back end is known by. */
export interface Trait {
  readonly text: string;
  /** The id of the Ceph cluster, where its configuration is known. */
  readonly fsid?: string;
  /** Secrets that the file may come from, where its name says nothing of the cluster. */
  readonly secrets?: readonly string[];
  /** What is mounted at the path: the volume of the pods themselves, when nothing is. */
  readonly source?: string;
}

/** Whether two traits are surely those of different back ends. */
export function areDifferent(a: Trait, b: Trait): boolean {
  if (a.fsid !== undefined && b.fsid !== undefined) return a.fsid !== b.fsid;
  if (a.text !== b.text) return true;
  if (a.source !== undefined && b.source !== undefined) return a.source !== b.source;
  const [ours, theirs] = [a.secrets ?? [], b.secrets ?? []];
  return ours.length > 0 && theirs.length > 0 && !ours.some((name) => theirs.includes(name));
}

const kept = new WeakMap<Topology, readonly Contradiction[]>();

function makeContradictions(topology: Topology): readonly Contradiction[] {
  const shared = new Set(sharedIds(topology).flat());
  const alone = topology.stores.filter((store) => !shared.has(store) && mayDiffer(topology, store)).map((store) => [store]);
  return [...sharedIds(topology), ...alone].flatMap((stores) => {
    const uses = stores.flatMap((store) => apisWith(topology, store).map((api) => ({ api, store })))
      // In a fragment, an API without a text may get one from elsewhere.
      .filter(({ api, store }) => !store.builtIn || (topology.controlPlane.whole && !losesStores(topology, api)));
    // APIs that run with the operator's own file store alone lack their stores, and are found as such.
    return uses.length < 2 || stores.every(({ builtIn }) => builtIn) ? [] : firstContradiction(topology, uses);
  });
}

/** A store in a cluster of a known id is one back end in all of its APIs, unless a Secret of theirs says otherwise. */
function mayDiffer(topology: Topology, store: StoreNode): boolean {
  const apis = apisWith(topology, store);
  if (apis.length < 2) return false;
  return knownFsid(topology, store) === undefined || apis.some(({ configSecrets }) => configSecrets.length > 0);
}

function firstContradiction(topology: Topology, uses: readonly StoreUse[]): readonly Contradiction[] {
  const [first] = uses;
  const ours = identityOf(topology, first);
  for (const other of uses.slice(1)) {
    // Two of one API are another mistake.
    if (other.api === first.api) continue;
    const found = between(topology, first, ours, other);
    if (found) return [found];
  }
  return [];
}

function between(topology: Topology, first: StoreUse, ours: ReadonlyMap<string, Trait>, other: StoreUse): Contradiction | undefined {
  const { id } = first.store;
  if (first.store.driver !== other.store.driver) return { id, first, other };
  for (const [option, theirs] of identityOf(topology, other)) {
    const own = ours.get(option);
    if (!own || !areDifferent(own, theirs)) continue;
    const isSamePath = own.text === theirs.text;
    const secrets = isSamePath && own.secrets && theirs.secrets ? [own.secrets.join(', '), theirs.secrets.join(', ')] as const : undefined;
    const isLocal = isSamePath && own.source !== undefined;
    return { id, first, other, option, ...(secrets ? { secrets } : {}), ...(isLocal ? { isLocal } : {}) };
  }
  return undefined;
}

/** The value, or the default where nobody gives one; undefined where a Secret that is not known may give one. */
function valueOf(topology: Topology, { api, store }: StoreUse, { name, type, default: fallback }: OptionFact): string | undefined {
  if (type === 'multi') return store.options.filter((option) => option.name === name).map(({ value }) => knownText(value)).join('\n');
  const option = storeOption(topology, api, store, name);
  if (!option) return knowsAllSecrets(topology, api) ? String(fallback ?? '') : undefined;
  const { value } = option;
  return knownText(value) ?? (typeof value === 'object' && 'template' in value ? value.template : undefined);
}

type TraitOf = (topology: Topology, use: StoreUse, value: string) => Trait;

/** A path means what is mounted there. */
const TRAITS: Readonly<Record<string, TraitOf>> = {
  rbd_store_ceph_conf: clusterTrait,
  filesystem_store_datadir: directoryTrait,
  s3_store_host: (_, __, value) => ({ text: value.replace(/\/+$/, '').toLowerCase() }),
};

function plainTrait(_: Topology, __: StoreUse, value: string): Trait {
  return { text: value };
}

function directoryTrait(topology: Topology, { api }: StoreUse, path: string): Trait {
  if (path === '' || !topology.controlPlane.whole) return { text: plainPath(path) };
  const mounted = mountOver(topology, api, path);
  return { text: plainPath(path), source: mounted ? sourceOf(topology, api, mounted) : `the pods of ${api.name}` };
}

/** A volume without its name, which is its entry's own affair. */
function sourceOf(topology: Topology, api: ApiNode, mounted: Mounted): string {
  const { name: _, ...source } = volumeOf(topology, api, mounted) ?? { name: '' };
  return JSON.stringify([source, mounted.mount.subPath, mountPathOf(mounted.mount)]);
}

/**
 * The file of a cluster: of one name, it may come from the Secret of each site, as at the edge. `ceph.conf` names no cluster, so there
 * the Secret tells.
 */
function clusterTrait(topology: Topology, { api, store }: StoreUse, path: string): Trait {
  const cluster = clusterOf(topology, store);
  const mounted = path === '' ? undefined : mountOver(topology, api, path);
  const volume = mounted && volumeOf(topology, api, mounted);
  const fsid = knownFsid(topology, store) ?? (mounted && volume ? fsidAt(topology, mounted, volume, path) : undefined);
  const names = volume && fileName(path) === GENERIC ? secretNames(volume) : [];
  const secrets = cluster && names.includes(cluster.secretName) ? [cluster.secretName] : names;
  return { text: plainPath(path), ...(fsid === undefined ? {} : { fsid }), ...(secrets.length > 0 ? { secrets } : {}) };
}

const GENERIC = 'ceph.conf';

function fsidAt(topology: Topology, { mount }: Mounted, volume: NonNullable<Mounted['volume']>, path: string): string | undefined {
  if (textOr(mount.subPath)) return undefined;
  const directory = plainPath(mountPathOf(mount)!);
  const text = filesOfVolume(topology, volume)?.get(plainPath(path).slice(directory.length + 1));
  const ids = text === undefined ? [] : confValues(text, 'fsid');
  return ids.length === 1 && ids[0] !== '' ? ids[0].toLowerCase() : undefined;
}
