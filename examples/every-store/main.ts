/** One API with every type of store, a description for each, and one of them as the default. */
import { App, Chart } from 'cdk8s';
import {
  CephCluster, CinderStore, ControlPlane, Glance, GlanceApi, HttpStore, NfsStore, RbdStore, Release, ReleaseTarget,
  S3Credentials, S3Multipart, S3Store, S3UrlFormat, SwiftStore, VolumeTransport,
} from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

// A file store beside others has no layout that every release takes: this one takes it in a split API, when all pods share its directory.
const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml', {
  target: ReleaseTarget.only(Release.STABLE_18),
});
const glance = new Glance(controlPlane, 'glance', {
  config: { DEFAULT: { enabled_import_methods: '[glance-direct,web-download,copy-image]' } },
});

const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
const fast = new RbdStore(glance, 'fast', { cluster: ceph, description: 'Ceph: servers start from here' });

const volumes = new CinderStore(glance, 'volumes', {
  description: 'Volumes of the Block Storage service', volumeTypeName: 'glance-multiattach', transport: VolumeTransport.RBD,
});
const objects = new SwiftStore(glance, 'objects', { description: 'The Object Storage service' });
const archive = new S3Store(glance, 'archive', {
  description: 'A bucket elsewhere', endpoint: 'https://s3.example.com', bucket: 'glance-archive', urlFormat: S3UrlFormat.PATH,
  credentials: S3Credentials.fromSecretName('glance-archive-s3'), multipart: S3Multipart.always(),
});
const share = new NfsStore(glance, 'share', {
  description: 'An NFS export', server: '172.18.0.5', path: '/exports/glance', directory: '/var/lib/glance/share',
});
const web = new HttpStore(glance, 'web', { description: 'Web servers, to read from' });

new GlanceApi(glance, 'default', {
  stores: [fast, volumes, objects, archive, share, web],
  defaultStore: fast,
  networkAttachments: ['storage'],
});

app.synth();
