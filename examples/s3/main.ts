/** Images in an S3 bucket: keys in an existing Secret, a CA of one's own, and uploads in parts. */
import { App, Chart, Size } from 'cdk8s';
import { CaBundle, ControlPlane, Glance, GlanceApi, S3Credentials, S3Multipart, S3Store, S3UrlFormat } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

const images = new S3Store(glance, 'images', {
  endpoint: 'https://rgw.storage.example.com:8443',
  bucket: 'glance-images',
  createBucket: true,
  urlFormat: S3UrlFormat.PATH,
  // Made once by hand: docs/secrets.md has the commands.
  credentials: S3Credentials.fromSecretName('glance-images-s3'),
  ca: CaBundle.fromConfigMapName('storage-ca', 'ca.crt'),
  // Images that are made from volumes have no size beforehand, so every upload is in parts.
  multipart: S3Multipart.always(),
  partSize: Size.mebibytes(64),
});
new GlanceApi(glance, 'default', { stores: [images], networkAttachments: ['storage'] });

app.synth();
