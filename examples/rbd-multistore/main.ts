/** Two Ceph clusters and an S3 bucket in one API: users choose the store of an image, or copy it to another one. */
import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, RbdStore, S3Credentials, S3Store, S3UrlFormat } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance', {
  // `copy-image` is what copies an image from one store to another.
  config: { DEFAULT: { enabled_import_methods: '[glance-direct,web-download,copy-image]' } },
});

// A Secret for each cluster, made with the files `fast.conf` and `fast.client.openstack.keyring`, and so on.
const fast = new CephCluster(glance, 'fast', { secretName: 'ceph-fast', fsid: '4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11' });
const large = new CephCluster(glance, 'large', { secretName: 'ceph-large', fsid: 'c2d8e0a6-52f5-4d0b-8a8e-5f0f3f8f2c21' });

const ssd = new RbdStore(glance, 'ssd', { cluster: fast, pool: 'images', description: 'Ceph on SSD' });
const hdd = new RbdStore(glance, 'hdd', { cluster: large, pool: 'images', description: 'Ceph on disks, cheaper' });
const archive = new S3Store(glance, 'archive', {
  endpoint: 'https://s3.example.com',
  bucket: 'glance-archive',
  credentials: S3Credentials.fromSecretName('glance-archive-s3'),
  urlFormat: S3UrlFormat.PATH,
  description: 'For images that are seldom used',
});

new GlanceApi(glance, 'default', { stores: [ssd, hdd, archive], defaultStore: ssd, networkAttachments: ['storage'] });

app.synth();
