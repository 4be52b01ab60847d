import { type Draft, Extent } from './draft';
import { hubShape } from './hub-shape';
import { fields, list, value, type Expr } from './program';
import { siteShape } from './site-shape';
import { COMPUTES_PREFIX } from '../../facts/site-wiring';
import { type CinderService, cinderOf } from '../../model/cinder';
import { novaOf } from '../../model/nova';
import { plainOption } from '../../model/plain-config';
import { isDeployed, storeText } from '../../model/query';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';

/** What becomes of the volumes and the computes beside an API. */
export interface SiteNeighbours {
  readonly cinder?: Expr;
  readonly nova?: Expr;
}

/** What is there of a site stays, where the site would not say the same. */
export function neighboursOf({ topology, choices }: Draft, api: ApiNode): SiteNeighbours {
  const off = fields([['enabled', value(false)]]);
  return {
    cinder: isDeployed(topology, 'cinder') && !choices.volumes.has(api.name) ? off : volumesProps(topology, api),
    nova: isDeployed(topology, 'nova') && !choices.computes.has(api.name) ? off : undefined,
  };
}

/** Its entry, where it is not called after the site; and no network, where it has none. */
function volumesProps(topology: Topology, api: ApiNode): Expr | undefined {
  const volumes = volumesOf(topology, api);
  const hasNone = volumes?.body.networkAttachments === undefined && siteShape(topology, api)?.construct !== 'Zone';
  if (!volumes || (volumes.name === siteNameOf(topology, api) && !hasNone)) return undefined;
  return fields([
    ['entryName', volumes.name === siteNameOf(topology, api) ? undefined : value(volumes.name)], ['networkAttachments', hasNone ? list([]) : undefined],
  ]);
}

/** The name of a site by that of its API. */
export function siteNameOf(topology: Topology, api: ApiNode): string | undefined {
  if (siteShape(topology, api)) return api.name;
  const hub = hubShape(topology);
  return hub && topology.apis.some((other) => siteShape(topology, other)?.hub === api) ? hub.name : undefined;
}

/** Whether volumes for which nobody names a zone go to the one of an API. */
export function isDefaultZone(topology: Topology, api: ApiNode): boolean {
  return plainOption(cinderOf(topology).common, 'DEFAULT', 'storage_availability_zone') === api.name;
}

/** The entry of `cinderVolumes` of a site. */
export function volumesOf(topology: Topology, api: ApiNode): CinderService | undefined {
  const wanted = siteShape(topology, api) ? api.name : hubShape(topology)?.entry;
  return cinderOf(topology).volumes.find(({ name }) => name === wanted);
}

/** The id of a Ceph cluster stands in no text of the Image service: volumes and computes of its site say it. */
export function learnFsids(draft: Draft, hub: ApiNode): void {
  const { topology, choices } = draft;
  const sites = draft.apisOf(Extent.SITE).map((api) => [api, siteShape(topology, api)!] as const);
  const stores: ReadonlyArray<readonly [ApiNode, StoreNode]> = [
    ...sites.slice(0, 1).map(([, { hubStore }]) => [hub, hubStore] as const), ...sites.map(([api, { own }]) => [api, own] as const),
  ];
  for (const [api, store] of stores) {
    const conf = storeText(store, 'rbd_store_ceph_conf');
    const ids = [
      ...(choices.volumes.has(api.name) ? [fsidOfVolumes(topology, api, conf)] : []),
      ...(choices.computes.has(api.name) ? [fsidOfComputes(topology, api)] : []),
    ].filter((id): id is string => id !== undefined && UUID.test(id));
    if (conf !== undefined && new Set(ids).size === 1) draft.fsids.set(conf, ids[0]);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function fsidOfVolumes(topology: Topology, api: ApiNode, conf: string | undefined): string | undefined {
  const volumes = volumesOf(topology, api);
  return cinderOf(topology).backends.find(({ service, conf: own }) => service === volumes && own === conf)?.secretUuid;
}

function fsidOfComputes(topology: Topology, api: ApiNode): string | undefined {
  const text = novaOf(topology).computes.find(({ configMap }) => configMap.name === `${COMPUTES_PREFIX}${siteNameOf(topology, api)}`);
  return text && plainOption(text, 'libvirt', 'rbd_secret_uuid');
}
