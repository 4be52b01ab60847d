/** An S3 store whose keys a pipeline has in its environment: the Secret is made at synth, in a file of its own. */
import { App, Chart } from 'cdk8s';
import { ControlPlane, Glance, GlanceApi, S3Credentials, S3Store, S3UrlFormat } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

// The Secrets get a file of their own, which is applied, or sealed, and never committed.
const secretsChart = new Chart(app, 'secrets', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml', { secretsChart });
const glance = new Glance(controlPlane, 'glance');

const images = new S3Store(glance, 'images', {
  endpoint: 'https://s3.eu-central-1.amazonaws.com',
  bucket: 'example-glance-images',
  region: 'eu-central-1',
  urlFormat: S3UrlFormat.VIRTUAL,
  credentials: S3Credentials.fromEnvironment({ accessKey: 'GLANCE_S3_ACCESS_KEY', secretKey: 'GLANCE_S3_SECRET_KEY' }),
});
new GlanceApi(glance, 'default', { stores: [images] });

app.synth();
