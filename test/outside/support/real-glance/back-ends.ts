import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { basename, join } from 'path';
import { type Ceph, startCeph } from './ceph';
import { environment, type GlanceRelease, NEWEST, RELEASES } from './environment';
import type { Certificate } from './http-server';
import { type OpenStackServer, startOpenStack } from './openstack-server';
import { type S3Server, startS3 } from './s3-server';
import type { StoreInText } from './stores-in';
import { run } from '../judges';

/** Everything that stands in for the storage of a cluster, on the loopback interface. */
export class BackEnds {
  /** With as many Ceph clusters as there are lists: each has the names by which configurations know it. */
  public static async start(clusters: ReadonlyArray<readonly string[]> = []): Promise<BackEnds> {
    const folder = mkdtempSync(join(tmpdir(), 'glance-'));
    const certificate: Certificate = JSON.parse(run(environment(NEWEST).python, [join(__dirname, '../../real-glance/certificate.py')]));
    writeFileSync(join(folder, AUTHORITY), certificate.cert);
    const [s3, openstack] = await Promise.all([startS3(certificate), startOpenStack()]);
    const ceph = await Promise.all(clusters.map(([name]) => startCeph(join(folder, name))));
    return new BackEnds(folder, s3, openstack, clusters.map((names, index) => ({ names, ceph: ceph[index] })));
  }

  private folders = 0;

  private constructor(
    public readonly folder: string, public readonly s3: S3Server, public readonly openstack: OpenStackServer,
    private readonly clusters: readonly Cluster[],
  ) {}

  /** A name for a folder that is not there yet. */
  public newFolder(): string {
    return join(this.folder, `api-${++this.folders}`);
  }

  /** What a section of a store must say instead of what it says, so that the store is one of ours. */
  public override(release: GlanceRelease, { id, driver, section }: StoreInText): string {
    const wanted = OVERRIDES[driver]({ backEnds: this, release, id, section });
    return [`[${id}]`, ...wanted, ''].join('\n');
  }

  public imagesOf(id: string): string {
    const directory = join(this.folder, 'images', id);
    mkdirSync(directory, { recursive: true });
    return directory;
  }

  /** Everything that lies in the stores. */
  public contents(): readonly string[] {
    const files = join(this.folder, 'images');
    return [
      ...(existsSync(files) ? filesBelow(files) : []),
      ...this.s3.objects.keys(), ...this.openstack.objects.keys(), ...this.clusters.flatMap(({ ceph }) => ceph.images()),
    ];
  }

  public async stop(): Promise<void> {
    await Promise.all([this.s3, this.openstack, ...this.clusters.map(({ ceph }) => ceph)].map((one) => one.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The cluster that stands for the one of a configuration file. */
  public clusterOf(path: string): Ceph {
    const found = this.clusters.find(({ names }) => names.includes(basename(path, '.conf')));
    if (!found) throw new Error(`No Ceph cluster is started for ${path}`);
    return found.ceph;
  }

  /** The file with the authority of the servers with TLS. */
  public get authority(): string {
    return join(this.folder, AUTHORITY);
  }
}

interface Cluster {
  readonly names: readonly string[];
  readonly ceph: Ceph;
}

const AUTHORITY = 'ca.pem';

interface Overridden {
  readonly backEnds: BackEnds;
  readonly release: GlanceRelease;
  readonly id: string;
  readonly section: string;
}

/** By driver: the options that must differ. Ids, default, keys, buckets, pools and sizes stay as they are. */
const OVERRIDES: Readonly<Record<string, (asked: Overridden) => readonly string[]>> = {
  file: ({ backEnds, id }) => [`filesystem_store_datadir = ${backEnds.imagesOf(id)}`],
  rbd: ({ backEnds, section }) => [`rbd_store_ceph_conf = ${backEnds.clusterOf(optionOf(section, 'rbd_store_ceph_conf')).conf}`],
  swift: ({ backEnds }) => [`swift_store_auth_address = ${backEnds.openstack.url}/v3`],
  s3: ({ backEnds: { s3, authority }, release, section }) => [
    ...(RELEASES[release].trustsAuthorities && optionOf(section, 's3_store_cacert') !== ''
      ? [`s3_store_host = ${s3.secureUrl}`, `s3_store_cacert = ${authority}`] : [`s3_store_host = ${s3.url}`]),
    // A bucket in front of an address would be a name to look up.
    's3_store_bucket_url_format = path',
  ],
};

export function optionOf(section: string, name: string): string {
  return section.match(new RegExp(`^${name} = (.*)$`, 'm'))?.[1] ?? '';
}

export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
