/** Images on an NFS export that all pods share. */
import { App, Chart } from 'cdk8s';
import { ControlPlane, Glance, GlanceApi, NfsStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

// The nodes mount the export, so it is the nodes that must reach the server. The layout becomes `single`.
const share = new NfsStore(glance, 'share', { server: '172.18.0.5', path: '/exports/glance', description: 'The NFS server of the storage network' });
new GlanceApi(glance, 'default', { stores: [share], networkAttachments: ['storage'] });

app.synth();
