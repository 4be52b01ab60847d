import { fileName } from '../../model/ceph-conf';
import { isPlain, storeOption } from '../../model/query';
import { sitesOf, type Site } from '../../model/sites';
import type { ApiNode, Topology } from '../../model/topology';

/** The edge API whose own store reads a configuration file of this name. */
export function siteOfConf(topology: Topology, conf: string | undefined): ApiNode | undefined {
  return conf === undefined ? undefined : byConf(topology).get(fileName(conf));
}

/** The names of the configuration files of a site's own RBD stores. */
export function confsOfSite(topology: Topology, { api, own }: Site): readonly string[] {
  const values = own.filter(({ driver }) => driver === 'rbd').map((store) => storeOption(topology, api, store, 'rbd_store_ceph_conf')?.value);
  return values.filter(isPlain).filter((path) => path !== '').map(fileName);
}

const kept = new WeakMap<Topology, ReadonlyMap<string, ApiNode>>();

/** A name that several sites use says nothing. */
function byConf(topology: Topology): ReadonlyMap<string, ApiNode> {
  let found = kept.get(topology);
  if (!found) kept.set(topology, found = makeIndex(topology));
  return found;
}

function makeIndex(topology: Topology): ReadonlyMap<string, ApiNode> {
  const found = new Map<string, ApiNode>();
  const shared = new Set<string>();
  for (const site of sitesOf(topology)?.sites ?? []) {
    for (const file of confsOfSite(topology, site)) {
      const first = found.get(file);
      if (first && first !== site.api) shared.add(file);
      found.set(file, site.api);
    }
  }
  for (const file of shared) found.delete(file);
  return found;
}
