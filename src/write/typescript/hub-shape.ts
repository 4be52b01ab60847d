import { hubStoreOf } from './site-shape';
import { COMPUTES_PREFIX } from '../../facts/site-wiring';
import { type CinderService, cinderOf } from '../../model/cinder';
import { apiAt, hubOf } from '../../model/endpoints';
import { novaOf } from '../../model/nova';
import { addressesIn, plainOption } from '../../model/plain-config';
import { storeText } from '../../model/query';
import type { ApiNode, Topology } from '../../model/topology';
import { apiOfText } from '../../model/wiring';

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
  const name = novaOf(topology).computes.find((text) => apiOfText(topology, text) === hub)?.configMap.name;
  return name?.startsWith(COMPUTES_PREFIX) ? name.slice(COMPUTES_PREFIX.length) || undefined : undefined;
}
