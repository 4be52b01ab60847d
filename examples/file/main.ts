/** Images on the volume of the one pod: for a lab, or until the real store is there. */
import { App, Chart } from 'cdk8s';
import { ControlPlane, FileStore, Glance, GlanceApi, Quantity } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

// The volume never grows later, and it holds the images, what is being uploaded and what is being converted.
new GlanceApi(glance, 'default', {
  replicas: 1,
  stores: [new FileStore(glance, 'local')],
  storage: { request: Quantity.of('200G') },
});

app.synth();
