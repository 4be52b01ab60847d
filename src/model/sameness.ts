import { comparableOptions, type ComparableOptions, placeOf } from './comparable-options';
import { soleEndpoint } from './endpoints';
import { isObject, isSameJson, objectOr, stableText, textOr, type Json, type JsonObject } from './json';
import { objectsIn } from './mount-plan';
import { mountsOf, mountsReaching, type Mounted } from './mounted';
import { isBlank, plainPath } from './pods';
import { apiNamed, storesOf } from './query';
import type { ApiNode, Topology } from './topology';
import { withoutUsual } from './usual-fields';
import { API_FIELDS, GLANCE_FIELDS } from '../facts/fields';
import { GLANCE_ITEMS } from '../facts/reserved-names';

/** Where two control planes are not the same. */
export interface Difference {
  /** The API; absent for what concerns the whole service or the control plane. */
  readonly api?: string;
  readonly aspect: Aspect;
  /** The place, in words: an option, a field, a directory. Never a value. */
  readonly what: string;
}

export type Aspect = 'api' | 'stores' | 'option' | 'secrets' | 'mounts' | 'field' | 'spec';

/** Options that were moved out of the first one, into a Secret of a name. */
export interface Moved {
  readonly api: string;
  readonly secretName: string;
  readonly options: ReadonlyArray<{ readonly section: string; readonly name: string }>;
}

/**
 * What two control planes do differently once they are on the cluster: the same stores in the same order with the same effective options,
 * the same mounts in the pods of every service, the same fields after defaulting, and the same rest. How texts are laid out, where they
 * stand and what volumes are called does not count.
 */
export function differences(old: Topology, next: Topology, moved: readonly Moved[] = []): readonly Difference[] {
  const names = [...new Set([...old.apis, ...next.apis].map(({ name }) => name))];
  return [
    ...names.flatMap((name) => ofApi(old, next, name, moved.filter(({ api }) => api === name))),
    ...fieldsThatDiffer(serviceOf(old), serviceOf(next)).map((what): Difference => ({ aspect: 'field', what })),
    ...ofSpec(old, next),
  ];
}

function ofApi(old: Topology, next: Topology, name: string, moved: readonly Moved[]): readonly Difference[] {
  const [before, after] = [apiNamed(old, name), apiNamed(next, name)];
  if (!before || !after) return [{ api: name, aspect: 'api', what: before ? 'missing' : 'added' }];
  const found = (aspect: Aspect, what: readonly string[]): readonly Difference[] => what.map((one) => ({ api: name, aspect, what: one }));
  const gone = new Set(moved.flatMap(({ options }) => options.map(({ section, name: option }) => placeOf(section, option))));
  return [
    ...found('stores', storeList(old, before) === storeList(next, after) ? [] : ['enabled_backends or default_backend']),
    ...found('option', optionsThatDiffer(without(comparableOptions(old, before), gone), comparableOptions(next, after))),
    ...found('secrets', sameSecrets(before, after, moved) ? [] : ['customServiceConfigSecrets']),
    ...found('mounts', mountsThatDiffer(mountsOf(old, before), mountsOf(next, after))),
    ...found('field', fieldsThatDiffer(apiFields(before), apiFields(after))),
  ];
}

/** The default of Glance is what the operator says: a store called `default_backend`. */
function storeList(topology: Topology, api: ApiNode): string {
  const stores = storesOf(topology, api);
  const list = stores.map(({ id, driver }) => `${id}:${driver}`).join(',');
  return `${list} ${stores.every(({ builtIn }) => builtIn) ? '' : api.defaultStore ?? 'default_backend'}`;
}

function without(options: ComparableOptions, gone: ReadonlySet<string>): ComparableOptions {
  return new Map([...options].filter(([place]) => !gone.has(place)));
}

function optionsThatDiffer(old: ComparableOptions, next: ComparableOptions): readonly string[] {
  return [...new Set([...old.keys(), ...next.keys()])].filter((place) => old.get(place) !== next.get(place));
}

/** Later ones win, so their order counts; the new ones hold what nothing else says. */
function sameSecrets(before: ApiNode, after: ApiNode, moved: readonly Moved[]): boolean {
  const added = new Set(moved.map(({ secretName }) => secretName));
  const known = after.configSecrets.filter((name) => !added.has(name) || before.configSecrets.includes(name));
  const isComplete = [...added].every((name) => after.configSecrets.includes(name));
  return isComplete && JSON.stringify([...new Set(before.configSecrets)]) === JSON.stringify([...new Set(known)]);
}

function mountsThatDiffer(old: readonly Mounted[], next: readonly Mounted[]): readonly string[] {
  const [ours, theirs] = [old, next].map((mounts) => new Map(mounts.map((one) => [signature(one), textOr(one.mount.mountPath) ?? ''])));
  const lost = [...ours].filter(([sign]) => !theirs.has(sign));
  const added = [...theirs].filter(([sign]) => !ours.has(sign));
  return [...new Set([...lost, ...added].map(([, path]) => path))];
}

/** Secrets and ConfigMaps are read-only whatever is said, and one of them alone may be projected or not. */
function signature({ mount, volume, times }: Mounted): string {
  const { name: _, ...source } = volume ?? { name: undefined };
  const objects = volume ? objectsIn(volume) : [];
  const shown = objects.length > 0
    ? objects.map(({ kind, name, items }) => JSON.stringify([kind, name, items ?? null])).sort().join()
    : stableText(source);
  const readOnly = objects.length > 0 || mount.readOnly === true;
  return JSON.stringify([plainPath(textOr(mount.mountPath) ?? ''), mount.subPath ?? '', readOnly, shown, times]);
}

function apiFields({ body, layout, replicas }: ApiNode): Json {
  const { type: _, replicas: __, customServiceConfig: ___, customServiceConfigSecrets: ____, ...rest } = body;
  return withoutUsual(API_FIELDS, { ...rest, type: layout, replicas });
}

/** `spec.glance` without its APIs, texts and mounts, and with what the operators fill in. */
function serviceOf({ glance: { section, template }, apis, controlPlane: { spec } }: Topology): Json {
  const { glanceAPIs: _, customServiceConfig: __, customServiceConfigSecrets: ___, extraMounts: ____, ...rest } = template;
  const storage = objectOr(rest.storage);
  const filled: JsonObject = {
    ...rest,
    // Constructs write these two where nobody does, and the operator refuses a control plane without them.
    databaseInstance: textOr(rest.databaseInstance) || 'openstack',
    keystoneEndpoint: textOr(rest.keystoneEndpoint) || soleEndpoint(apis),
    secret: textOr(rest.secret) || textOr(spec.secret),
    storage: { ...storage, external: storage.external ?? isBlank(storage.storageRequest) },
  };
  return withoutUsual(GLANCE_FIELDS, { ...section, template: filled });
}

function fieldsThatDiffer(old: Json, next: Json, path = ''): readonly string[] {
  if (isSameJson(old, next)) return [];
  if (typeof old !== 'object' || typeof next !== 'object' || !old || !next || Array.isArray(old) || Array.isArray(next)) return [path];
  const [ours, theirs] = [old as JsonObject, next as JsonObject];
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((name) => fieldsThatDiffer(ours[name], theirs[name], path === '' ? name : `${path}.${name}`));
}

/** Everything beside the Image service, and what other services mount. */
function ofSpec(old: Topology, next: Topology): readonly Difference[] {
  const rest = ({ controlPlane: { spec } }: Topology) => {
    const { glance: _, extraMounts: __, ...others } = spec;
    return others;
  };
  const [ours, theirs] = [rest(old), rest(next)];
  const services = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter((name) => !isSameSpec(ours[name], theirs[name]));
  const apis = new Set(old.apis.map(({ name }) => name));
  const items = new Set([...old.mounts, ...next.mounts].filter(({ level }) => level === 'spec').flatMap(({ propagation = [] }) => propagation));
  const others = [...items, SOMEBODY].filter((item) => !GLANCE_ITEMS.includes(item) && !(apis.has(item) && !isNamedElsewhere(ours, item)));
  const at = (topology: Topology, item: string) => mountsReaching(topology, new Set([item]));
  const mounts = others.filter((item) => mountsThatDiffer(at(old, item), at(next, item)).length > 0);
  return [
    ...services.map((name): Difference => ({ aspect: 'spec', what: `spec.${name}` })),
    ...mounts.map((item): Difference => ({ aspect: 'mounts', what: `mounts of ${item}` })),
  ];
}

/** Whether two services, or parts of them, say the same. */
export function isSameSpec(ours: Json, theirs: Json): boolean {
  return isSameJson(withoutNulls(ours), withoutNulls(theirs));
}

/** A null says nothing in a manifest, and cdk8s leaves it out; an empty list of networks is none. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const isEmpty = (name: string, inner: Json) => name === 'networkAttachments' && Array.isArray(inner) && inner.length === 0;
  const kept = Object.entries(value).filter(([name, inner]) => inner !== null && !isEmpty(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutNulls(inner)]));
}

/** A pod that nobody names: only what reaches everything reaches it. */
const SOMEBODY = 'everything';

/** An entry such as one of `cinderVolumes` answers to the same name as an API. */
function isNamedElsewhere(spec: JsonObject, item: string): boolean {
  const entriesOf = (service: Json) => Object.values(objectOr(objectOr(service).template));
  const has = (service: Json) => entriesOf(service).some((entries) => objectOr(entries)[item] !== undefined);
  return Object.values(spec).some(has);
}
