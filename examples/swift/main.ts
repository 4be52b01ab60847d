/** Images in the Object Storage service of the control plane, in the region of the catalog. */
import { App, Chart, Duration, Size } from 'cdk8s';
import { ControlPlane, Glance, GlanceApi, SwiftRegion, SwiftStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

const objects = new SwiftStore(glance, 'objects', {
  region: SwiftRegion.ofCatalog(),
  container: 'glance-images',
  largeObjectSize: Size.gibibytes(2),
  segmentSize: Size.mebibytes(500),
  expireSoonInterval: Duration.minutes(2),
});
new GlanceApi(glance, 'default', { stores: [objects], networkAttachments: ['storage'] });

app.synth();
