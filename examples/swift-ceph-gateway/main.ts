/** Images in the object gateway of Ceph (RGW), which answers as the Object Storage service in place of Swift. */
import { App, Chart, Yaml } from 'cdk8s';
import { CaBundle, ControlPlane, Diagnostics, Glance, GlanceApi, SwiftStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const [manifest] = Yaml.load('../base/openstack_control_plane.yaml');
manifest.spec.swift.enabled = false;

const controlPlane = ControlPlane.fromObject(chart, 'control-plane', manifest);
const glance = new Glance(controlPlane, 'glance');

const objects = new SwiftStore(glance, 'objects', { ca: CaBundle.fromConfigMapName('storage-ca', 'ca.crt') });
Diagnostics.of(objects).acknowledge('GLN-STORES-068', 'Keystone has the gateway as its object-store service.');
new GlanceApi(glance, 'default', { stores: [objects], networkAttachments: ['storage'] });

app.synth();
