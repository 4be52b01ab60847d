import { hubStoreOf } from './site-shape';
import { type CinderService, cinderOf } from '../../model/cinder';
import { apiAt, hubOf, readGlanceUrl } from '../../model/endpoints';
import { novaOf } from '../../model/nova';
import { addressesIn, plainOption, type PlainText } from '../../model/plain-config';
import { storeText } from '../../model/query';
import type { ApiNode, Topology } from '../../model/topology';

/** What the Block Storage and the Compute services say of the central site. */
export interface HubShape {
  readonly name: string;
  readonly zone: string;
  /** The entry of `cinderVolumes` with its volumes. */
  readonly entry?: string;
}

/** The central site: volumes in the hub's own cluster that are made from images of the hub, or a zone for whoever names none. */
export function hubShape(topology: Topology): HubShape | undefined {
  const hub = hubOf(topology);
  const store = hub && hubStoreOf(topology, hub);
  if (!hub || store?.driver !== 'rbd') return undefined;
  const conf = storeText(store, 'rbd_store_ceph_conf');
  const volumes = cinderOf(topology).backends
    .find((backend) => backend.isRbd && backend.conf === conf && backend.zone !== undefined && leadsTo(topology, hub, backend.service));
  const { api } = novaOf(topology);
  const zone = volumes?.zone ?? (api && plainOption(api, 'DEFAULT', 'default_schedule_zone'));
  if (!zone) return undefined;
  return { name: computesName(topology, hub) ?? zone, zone, ...(volumes ? { entry: volumes.service.name } : {}) };
}

function leadsTo(topology: Topology, hub: ApiNode, { own }: CinderService): boolean {
  return addressesIn(plainOption(own, 'DEFAULT', 'glance_api_servers')).some((address) => apiAt(topology, address) === hub);
}

/** What the configuration of its computes is called after. */
function computesName(topology: Topology, hub: ApiNode): string | undefined {
  const found = novaOf(topology).computes.find((text) => isFor(topology, hub, text));
  return found && /^nova-(.+)$/.exec(found.configMap.name)?.[1];
}

function isFor(topology: Topology, hub: ApiNode, text: PlainText): boolean {
  const address = readGlanceUrl(plainOption(text, 'glance', 'endpoint_override') ?? '');
  return address !== undefined && apiAt(topology, address) === hub;
}
