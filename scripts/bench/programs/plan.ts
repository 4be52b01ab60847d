import { join } from 'node:path';

/** One API of the case: two RBD stores in pools of a Ceph cluster that only it reaches. */
export interface PlannedApi {
  readonly name: string;
  /** Of the cluster, and part of the names of its files. */
  readonly cluster: string;
  /** The Secret with the cluster's files. */
  readonly secret: string;
  readonly stores: ReadonlyArray<{ readonly id: string; readonly pool: string }>;
}

/** One control plane of the case, in a namespace and a file of its own. */
export interface PlannedControlPlane {
  readonly chart: string;
  readonly apis: readonly PlannedApi[];
}

/** What every variant starts from. */
export const BASE = join(process.env.BENCH_CHECKOUT!, 'examples', 'base', 'openstack_control_plane.yaml');

/** As many APIs as one object takes: the size rule refuses more, see src/facts/limits.ts. */
const APIS_IN_ONE = 1000;

/** The control planes of a case: as few as hold so many APIs, filled evenly. */
export function plan(apis: number): readonly PlannedControlPlane[] {
  const count = Math.ceil(apis / APIS_IN_ONE);
  return Array.from({ length: count }, (_, index) => ({
    chart: `region-${index}`,
    apis: plannedApis(Math.ceil((apis - index) / count)),
  }));
}

/** The number of APIs and the folder for the manifests, from the command line. */
export function given(): { readonly apis: number; readonly outdir: string } {
  return { apis: Number(process.argv[2]), outdir: process.argv[3] };
}

/** The base has an API `default`; the others come before it in the order of names. */
function plannedApis(count: number): readonly PlannedApi[] {
  return Array.from({ length: count }, (_, position) => plannedApi(position === count - 1 ? 'default' : `az${String(position).padStart(4, '0')}`));
}

function plannedApi(name: string): PlannedApi {
  return {
    name,
    cluster: name,
    secret: `ceph-${name}`,
    stores: [{ id: `${name}-fast`, pool: 'images-ssd' }, { id: `${name}-bulk`, pool: 'images' }],
  };
}
