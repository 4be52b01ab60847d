import { ALL_RELEASES, type GlanceRelease, NEWEST } from './environment';

export interface ExampleRun {
  readonly on: readonly GlanceRelease[];
  /** What differs from the cluster beside addresses and directories, or why a release is left out. */
  readonly note: string;
}

/** Every example, where it is run and how. */
export const EXAMPLE_RUNS: Readonly<Record<string, ExampleRun>> = {
  'cinder': { on: [], note: 'images of a Cinder store need a volume service: see below' },
  'cinder-application-credential': { on: [], note: 'as cinder' },
  'edge-sites': { on: ALL_RELEASES, note: 'three APIs on one database, three Ceph clusters' },
  'edge-sites-many': { on: [], note: 'as edge-sites, with fifty clusters' },
  'every-store': { on: [], note: 'as cinder; every other type of store is run in another example' },
  'file': { on: ALL_RELEASES, note: 'a directory' },
  'http': { on: [], note: 'a Ceph cluster, which is run in other examples, and a store that takes no image' },
  'layouts': { on: ALL_RELEASES, note: 'three APIs on one database, two Ceph clusters and a directory' },
  'merge-patch': { on: ALL_RELEASES, note: 'one Ceph cluster; merged with the base' },
  'networks': { on: ALL_RELEASES, note: 'two APIs on one database, one Ceph cluster' },
  'nfs': { on: ALL_RELEASES, note: 'a directory stands for the export' },
  'nfs-mount-options': { on: ALL_RELEASES, note: 'a directory stands for the export' },
  'policy': { on: ALL_RELEASES, note: 'one Ceph cluster; the policy file is not there' },
  'probes-fr6': { on: ALL_RELEASES, note: 'one Ceph cluster' },
  'rbd': { on: ALL_RELEASES, note: 'one Ceph cluster' },
  'rbd-multistore': { on: ALL_RELEASES, note: 'two Ceph clusters and S3, on 2026.2 over HTTPS' },
  's3': { on: [NEWEST], note: 'HTTPS; s3_store_large_object_size = 0 and s3_store_cacert are backports that 2023.1 itself lacks' },
  's3-from-environment': { on: ALL_RELEASES, note: 'S3 with URLs of the form path, on 2026.2 over HTTPS; 2023.1 does not know s3_store_cacert and passes over it' },
  'settings': { on: ALL_RELEASES, note: 'one Ceph cluster; limits of Keystone are off' },
  'several-apis': { on: ALL_RELEASES, note: 'three APIs on one database, three Ceph clusters' },
  'swift': { on: ALL_RELEASES, note: 'Keystone and Swift over HTTP' },
  'swift-ceph-gateway': { on: ALL_RELEASES, note: 'Keystone and Swift over HTTP stand for the gateway' },
  'user-project': { on: [NEWEST], note: 'two APIs on one database, one Ceph cluster and S3 over HTTPS; as above' },
  'zones': { on: [], note: 'as cinder' },
};

/** The Ceph clusters that are started, each by the names of the clusters in the examples that it stands for. */
export const CLUSTERS: ReadonlyArray<readonly string[]> = [['ceph', 'fast', 'general', 'central'], ['large', 'research', 'az1'], ['media', 'az2']];
