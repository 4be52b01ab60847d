import { type SaidConfig, type SaidOption, configProps, without } from './config';
import type { Draft } from './draft';
import { ABSENT_REPLICAS, API_ROWS, LAYOUT, replicasRow, takeFields } from './field-rows';
import { type Entry, type Expr, fields, list, make, ref, type Ref, value } from './program';
import { apiRoute } from './services';
import { declareStore, writeStore } from './stores';
import { NOTHING } from './values';
import { at } from '../../model/json';
import { layoutFor } from '../../model/layout';
import { storesOf } from '../../model/query';
import type { ApiNode, StoreNode } from '../../model/topology';

/** An API as it will be declared, and what the base no longer says of it. */
export interface WrittenApi {
  readonly props: readonly Entry[];
  /** Paths below its entry. */
  readonly paths: ReadonlyArray<readonly string[]>;
  /** Its Route is a property. */
  readonly takesRoute: boolean;
}

/** The stores of an API, declared, with the Secrets that come with them; undefined where one of them has no construct. */
export interface ApiStores {
  readonly stores: ReadonlyArray<{ readonly node: StoreNode; readonly ref: Ref }>;
  readonly secrets: readonly string[];
}

export function declareStores(draft: Draft, api: ApiNode, nodes = enabledStores(draft, api)): ApiStores | undefined {
  const written = nodes.map((node) => ({ node, store: writeStore(draft, api, node) }));
  const stores: Array<{ readonly node: StoreNode; readonly ref: Ref }> = [];
  for (const { node, store } of written) {
    if (!store) return undefined;
    stores.push({ node, ref: declareStore(draft, api, store) });
  }
  return { stores, secrets: written.flatMap(({ store }) => store?.secretName ?? []) };
}

export function enabledStores({ topology }: Draft, api: ApiNode): readonly StoreNode[] {
  return storesOf(topology, api).filter(({ builtIn }) => !builtIn);
}

/** What all of an API's own entry says, as a `GlanceApi`. */
export function writeApi(draft: Draft, api: ApiNode, given: readonly Entry[]): WrittenApi {
  const { topology } = draft;
  const layout = LAYOUT(api.layout);
  const drivers = storesOf(topology, api).map(({ driver }) => driver);
  const isInferred = api.layout === layoutFor(drivers, topology.targets);
  const taken = takeFields(api.body, API_ROWS);
  const route = routeOf(draft, api);
  return {
    props: fields([
      ['layout', isInferred ? undefined : layout as Expr],
      ['replicas', replicasOf(api, api.layout === 'edge' ? 1 : 3)],
      ...given.filter(([name]) => name === 'stores' || name === 'defaultStore'),
      ...taken.entries,
      ['route', route === NOTHING ? undefined : route],
      ...given.filter(([name]) => name !== 'stores' && name !== 'defaultStore'),
    ]).entries,
    paths: [['type'], ['replicas'], ...taken.paths],
    takesRoute: route !== undefined,
  };
}

/** The number of pods, where it is not what the construct takes. */
export function replicasOf({ body, replicas }: ApiNode, standard: number): Expr | undefined {
  const written = replicasRow(standard).writer(body.replicas ?? ABSENT_REPLICAS);
  return written === NOTHING ? undefined : written ?? value(replicas);
}

/** Stores and their default; what is said of the rest; the Secrets that do not come with a store. */
export function ownProps(api: ApiNode, { stores, secrets }: ApiStores, said: SaidConfig, hoisted: Hoisted): readonly Entry[] {
  const chosen = stores.find(({ node }) => node.id === api.defaultStore);
  const names = namedSecrets(api, secrets, said).filter((name) => !hoisted.secrets.includes(name));
  return fields([
    ['stores', stores.length > 0 ? list(stores.map((one) => one.ref)) : undefined],
    ['defaultStore', chosen && chosen !== stores[0] ? chosen.ref : undefined],
    ...configProps(without(said, hoisted.options)),
    ['configSecretNames', names.length > 0 ? list(names.map(value)) : undefined],
  ]).entries;
}

/** What every API says, and the Image service therefore says once. */
export interface Hoisted {
  readonly options: readonly SaidOption[];
  readonly secrets: readonly string[];
}

/** The Secrets before those of the stores; all of them where the order is another. */
export function namedSecrets(api: ApiNode, ofStores: readonly string[], { secretName }: SaidConfig): readonly string[] {
  const own = [...api.configSecrets, ...(secretName === undefined ? [] : [secretName])];
  const behind = [...new Set(ofStores)];
  const before = own.filter((name) => !behind.includes(name));
  const known = behind.filter((name) => own.includes(name));
  return JSON.stringify([...before, ...known]) === JSON.stringify(own) ? before : own;
}

export function declareApi(
  draft: Draft, api: ApiNode, id: string, { props }: WrittenApi, comments: readonly string[], isHub: boolean,
): Ref {
  const given = fields(id === api.name ? props : [['apiName', value(api.name)], ...props]);
  const name = draft.names.constant(isHub ? 'hub' : id, 'api');
  const found = draft.declare('apis', name, make('GlanceApi', ref('glance'), value(id), given), comments);
  draft.apis.set(api.name, found);
  return found;
}

function routeOf({ topology }: Draft, api: ApiNode): ReturnType<typeof apiRoute> {
  const route = at(topology.glance.section, 'apiOverrides', api.name);
  return route === undefined || route === null ? NOTHING : apiRoute(route);
}
