import { type ApiStores, declareStores, enabledStores, replicasOf } from './apis';
import { clusterFiles, directoryOf, secretNamesIn } from './clusters';
import { configProps, type SaidOption } from './config';
import { type Draft, Extent } from './draft';
import { COMMON_ROWS, takeFields } from './field-rows';
import { type Entry, type Expr, fields, list, make, ref, type Ref, value } from './program';
import { serviceOverride, soleAddress } from './services';
import { isDefaultZone, neighboursOf } from './site-neighbours';
import { type SiteShape, siteShape } from './site-shape';
import { declareStore, type WrittenStore, writeStore } from './stores';
import { NOTHING, texts } from './values';
import { SITE_POOLS } from '../../facts/site-wiring';
import { at } from '../../model/json';
import { storeText } from '../../model/query';
import type { ApiNode, StoreNode } from '../../model/topology';

/** A site as it will be declared, and what the base no longer says of its API. */
export interface WrittenSite {
  readonly props: readonly Entry[];
  readonly shape: SiteShape;
  readonly paths: ReadonlyArray<readonly string[]>;
}

/** Properties, some of which say nothing. */
type Props = ReadonlyArray<readonly [string, Expr | undefined]>;

/** The hub has the files of every cluster: sites that get theirs from another Secret use the same clusters. */
export function learnHubFiles(draft: Draft, hub: ApiNode): void {
  for (const store of enabledStores(draft, hub)) {
    const [conf, user] = [storeText(store, 'rbd_store_ceph_conf'), storeText(store, 'rbd_store_user')];
    const files = conf !== undefined && user !== undefined ? clusterFiles(draft.topology, hub, conf, user) : undefined;
    if (files) draft.hubFiles.set(`${files.confPath} ${files.user}`, files);
  }
}

/** The stores that the hub names itself: those that sites bring come behind them by themselves, in the order of the sites. */
export function hubStoreNodes(draft: Draft, hub: ApiNode): readonly StoreNode[] {
  const all = enabledStores(draft, hub);
  const sites = draft.apisOf(Extent.SITE).slice().sort((a, b) => (a.name < b.name ? -1 : 1));
  const brought = sites.map((api) => siteShape(draft.topology, api)!.own.id);
  const own = all.filter(({ id }) => !brought.includes(id));
  const order = [...own.map(({ id }) => id), ...brought];
  const hasDefault = own.length > 0 ? own.some(({ id }) => id === hub.defaultStore) : bringsDefault(draft, hub, sites);
  return hasDefault && order.join() === all.map(({ id }) => id).join() ? own : all;
}

/** The hub takes the store of the default zone where it has none itself. */
function bringsDefault({ topology }: Draft, hub: ApiNode, sites: readonly ApiNode[]): boolean {
  return sites.some((api) => isDefaultZone(topology, api) && siteShape(topology, api)!.own.id === hub.defaultStore);
}

/** A site with its store; undefined where no construct says exactly the same. */
export function writeSite(draft: Draft, api: ApiNode, options: readonly SaidOption[], hubStores: ApiStores): WrittenSite | undefined {
  const shape = siteShape(draft.topology, api);
  const storeProps = shape && ownStore(draft, api, shape, hubStores);
  const ceph = shape && cephSecret(draft, api);
  if (!shape || !storeProps || ceph === undefined) return undefined;
  const service = at(api.body, 'override', 'service', 'internal');
  const address = service === undefined ? NOTHING : serviceOverride(service);
  const networks = api.body.networkAttachments === undefined ? list([]) : texts(api.body.networkAttachments);
  if (networks === undefined || networks === NOTHING || address === undefined) return undefined;
  const taken = takeFields(api.body, COMMON_ROWS);
  const around = neighboursOf(draft, api);
  return {
    shape,
    props: fields([
      ...(shape.construct === 'Zone' && isDefaultZone(draft.topology, api) ? [['isDefault', value(true)] as const] : []),
      ...storeProps, ['cephSecretName', ceph ?? undefined], ...(address === NOTHING ? [] : addressProps(address)),
      ['replicas', replicasOf(api, 3)],
      ['networkAttachments', JSON.stringify(networks) === JSON.stringify(list([value('storage')])) ? undefined : networks],
      ...taken.entries, ...configProps(options), ['cinder', around.cinder], ['nova', around.nova],
    ]).entries,
    paths: [['type'], ['replicas'], ['networkAttachments'], ['override', 'service', 'internal'], ...taken.paths],
  };
}

export function declareSite(draft: Draft, api: ApiNode, id: string, { shape, props }: WrittenSite, comments: readonly string[]): Ref {
  const given = fields(id === api.name ? props : [['siteName', value(api.name)], ...props]);
  const made = draft.declare('sites', draft.names.constant(id, 'site'), make(shape.construct, ref('glance'), value(id), given), comments);
  const found = ref(made.name, 'api');
  draft.apis.set(api.name, found);
  return found;
}

/** The store, unless the site would make the very same one by itself. */
function ownStore(draft: Draft, api: ApiNode, shape: SiteShape, hubStores: ApiStores): Props | undefined {
  const { own, further, construct } = shape;
  const store = writeStore(draft, api, own);
  const others = declareStores(draft, api, further);
  if (!store || !others || store.secretName !== undefined || others.secrets.length > 0) return undefined;
  const isShared = hubStores.stores.some(({ node }) => node.id === own.id) || isReachedElsewhere(draft, api, own);
  const plain = own.id === api.name && !isShared ? PLAIN[construct](store, api) : undefined;
  return [
    ...(plain ?? [['store', declareStore(draft, api, store)] as const]),
    ['furtherStores', others.stores.length > 0 ? list(others.stores.map((one) => one.ref)) : undefined],
  ];
}

/** Another site reaches the store as well. */
function isReachedElsewhere(draft: Draft, api: ApiNode, { id }: StoreNode): boolean {
  return draft.topology.apis.some((other) => {
    const shape = other === api ? undefined : siteShape(draft.topology, other);
    return shape?.further.some((store) => store.id === id) === true || (other !== api && !shape && draft.extentOf(other) === Extent.API
      && other.name !== siteShape(draft.topology, api)?.hub.name && enabledStores(draft, other).some((store) => store.id === id));
  });
}

/** Instead of a store that the site makes by itself. */
const PLAIN: { readonly [construct in SiteShape['construct']]: (store: WrittenStore, api: ApiNode) => Props | undefined } = {
  EdgeSite: (store) => {
    const cluster = plainCluster(store);
    return cluster && [['cluster', cluster]];
  },
  Zone: ({ props }, { name }) => {
    const { volumeTypeName: type, ...others } = Object.fromEntries(props);
    if (type?.kind !== 'value' || Object.keys(others).some((prop) => !ZONE_PROPS.includes(prop))) return undefined;
    return [['volumeTypeName', type.value === `glance-${name}` ? undefined : type], ...Object.entries(others)];
  },
};

/** What a zone says of the store that it makes. */
const ZONE_PROPS = ['useMultipath', 'extendAttached'];

function plainCluster({ props }: WrittenStore): Expr | undefined {
  const usual = JSON.stringify([['pool', value(SITE_POOLS.images)], ['thinProvisioning', value(true)]]);
  const others = props.filter(([name]) => name !== 'cluster');
  return JSON.stringify(others) === usual ? props.find(([name]) => name === 'cluster')?.[1] : undefined;
}

/** Null where each cluster's own Secret is mounted; undefined where it is neither these nor a single one. */
function cephSecret(draft: Draft, api: ApiNode): Expr | null | undefined {
  const confs = enabledStores(draft, api).flatMap((store) => {
    const [conf, user] = [storeText(store, 'rbd_store_ceph_conf'), storeText(store, 'rbd_store_user')];
    const files = conf === undefined || user === undefined ? undefined : draft.filesOf(api, conf, user);
    return files ? [files] : [];
  });
  const wanted = new Set(confs.map(({ secretName }) => secretName));
  const shown = new Set(confs.flatMap(({ confPath }) => secretNamesIn(draft.topology, api, directoryOf(confPath))));
  if ([...wanted].every((name) => shown.has(name)) && shown.size === wanted.size) return null;
  return shown.size === 1 ? value([...shown][0]) : undefined;
}

function addressProps(service: Expr): Props {
  const address = soleAddress(service);
  if (!address) return [['internalService', service]];
  return [['loadBalancerIp', value(address.ip)], ['addressPoolName', address.pool === 'internalapi' ? undefined : value(address.pool)]];
}
