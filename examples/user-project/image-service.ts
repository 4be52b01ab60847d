import { Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Diagnostics, Glance, GlanceApi, RbdStore, Release, ReleaseTarget, S3Credentials, S3Multipart, S3Store, S3UrlFormat } from 'cdk8s-glance';
import type { Construct } from 'constructs';

export interface ImageServiceProps {
  /** The manifest of the control plane. */
  readonly file: string;
  /** Where the images lie: it differs from region to region. */
  readonly storage: { readonly pool: string; readonly endpoint: string; readonly bucket: string };
}

/** The control plane of a region, with the Image service as all our regions have it. */
export class ImageService extends Chart {
  constructor(scope: Construct, id: string, { file, storage }: ImageServiceProps) {
    super(scope, id, { namespace: 'openstack' });
    // Our clusters run FR3 or later, and a warning is for us to mend or to accept with a reason: so all of them count as errors.
    const controlPlane = ControlPlane.fromFile(this, 'control-plane', file, { target: ReleaseTarget.since(Release.FR3), strict: true });
    const glance = new Glance(controlPlane, 'glance', { keystoneEndpoint: 'default' });

    const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
    const main = new RbdStore(glance, 'main', { cluster: ceph, pool: storage.pool, thinProvisioning: true });
    const archive = new S3Store(glance, 'archive', {
      endpoint: storage.endpoint,
      bucket: storage.bucket,
      urlFormat: S3UrlFormat.PATH,
      multipart: S3Multipart.always(),
      credentials: S3Credentials.fromSecretName('glance-archive-s3'),
    });

    Diagnostics.of(archive).acknowledge('GLN-STORES-039', 'Keys are only ever added: the storage team keeps the old ones.');

    new GlanceApi(glance, 'default', { stores: [main, archive], networkAttachments: ['storage'] });
    // The build farm uploads through an API of its own, so that its load is no one else's. It is outside the cluster.
    new GlanceApi(glance, 'builds', {
      stores: [main],
      networkAttachments: ['storage'],
      publicService: { loadBalancer: { addressPool: 'ctlplane', addresses: ['192.168.130.90'] } },
    });
  }
}
