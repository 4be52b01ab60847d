import { cinderOf } from '../../model/cinder';
import { novaOf } from '../../model/nova';
import { plainOption } from '../../model/plain-config';
import type { ApiNode, Topology } from '../../model/topology';
import { siteOfComputes, siteOfVolume } from '../../model/wiring';

/** Whether the instances or the volumes of a site lie in a Ceph cluster, as far as is known. */
export function computesUseRbd(topology: Topology, api: ApiNode): boolean {
  let sites = kept.get(topology);
  if (!sites) kept.set(topology, sites = new Set(rbdSites(topology)));
  return sites.has(api);
}

const kept = new WeakMap<Topology, ReadonlySet<ApiNode>>();

function rbdSites(topology: Topology): readonly ApiNode[] {
  const computes = novaOf(topology).computes.filter((text) => plainOption(text, 'libvirt', 'images_type') === 'rbd');
  const volumes = cinderOf(topology).backends.filter(({ isRbd }) => isRbd).map(({ service }) => service);
  const found = [...computes.map((text) => siteOfComputes(topology, text)), ...volumes.map((volume) => siteOfVolume(topology, volume))];
  return found.filter((api): api is ApiNode => api !== undefined);
}
