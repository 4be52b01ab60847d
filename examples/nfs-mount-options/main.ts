/** An NFS export that needs mount options: a volume and its claim carry them, since a pod cannot. */
import { App, Chart } from 'cdk8s';
import { ControlPlane, Glance, GlanceApi, NfsStore, Quantity } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

const share = new NfsStore(glance, 'share', {
  server: '172.18.0.5',
  path: '/exports/glance',
  mountOptions: ['nfsvers=4.2', 'hard', 'noatime'],
  capacity: Quantity.of('2Ti'),
});
new GlanceApi(glance, 'default', { stores: [share], networkAttachments: ['storage'] });

app.synth();
