/** One site of the case: its API, store, zone and Ceph cluster are called so. */
export interface PlannedSite {
  readonly name: string;
  /** The Secret with the files of its cluster. */
  readonly secret: string;
  readonly fsid: string;
  readonly address: string;
}

/** One control plane of the case, in a namespace and a file of its own. */
export interface PlannedControlPlane {
  readonly chart: string;
  readonly sites: readonly PlannedSite[];
}

/** As many sites as one hub has: it mounts the files of all their clusters. */
const SITES_IN_ONE = 200;

/** Addresses for the sites of one control plane. */
export const ADDRESSES = '172.20.0.1-172.20.0.250';

/** The hub's own cluster is that of the base's volumes. */
export const HUB = { zone: 'az0', secret: 'ceph-conf-files', cluster: 'ceph', store: 'central', fsid: '4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11' } as const;

/** The control planes of a case: as few as hold so many sites, filled evenly. */
export function plan(sites: number): readonly PlannedControlPlane[] {
  const count = Math.ceil(sites / SITES_IN_ONE);
  return Array.from({ length: count }, (_, index) => ({
    chart: `region-${index}`,
    sites: Array.from({ length: Math.ceil((sites - index) / count) }, (__, position) => plannedSite(position)),
  }));
}

function plannedSite(position: number): PlannedSite {
  const name = `site-${String(position).padStart(4, '0')}`;
  return {
    name, secret: `ceph-conf-${name}`, fsid: `${String(position).padStart(8, '0')}-6d5a-4e3a-8a47-2b2c5c8e1a01`, address: `172.20.0.${position + 1}`,
  };
}
