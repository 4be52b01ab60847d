/** What is wrong with this program is in `report.txt`: nothing is written, and the program fails with all of it at once. */
import { App, Chart } from 'cdk8s';
import { ApiLayout, ControlPlane, Glance, GlanceApi, NfsStore, S3Credentials, S3Store } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance', { config: { DEFAULT: { show_mutliple_locations: 'true' } } });

const share = new NfsStore(glance, 'share', { server: '172.18.0.5', path: '/exports/glance' });
const archive = new S3Store(glance, 'archive', {
  endpoint: 's3.example.com',
  bucket: 'Glance Archive',
  credentials: S3Credentials.fromSecretName('glance-archive-s3'),
});
new GlanceApi(glance, 'default', { stores: [share, archive], layout: ApiLayout.SPLIT, networkAttachments: ['storage'] });

app.synth();
