/** Images that stay on web servers, read through a proxy, beside a Ceph cluster that takes uploads. */
import { App, Chart } from 'cdk8s';
import { CaBundle, CephCluster, ControlPlane, Glance, GlanceApi, HttpStore, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
const hub = new RbdStore(glance, 'hub', { cluster: ceph, pool: 'images' });
const web = new HttpStore(glance, 'web', {
  description: 'Images of the distributions, where they are',
  ca: CaBundle.fromConfigMapName('web-ca'),
  proxies: { http: 'proxy.example.com:3128', https: 'proxy.example.com:3128' },
});
// A store that only reads cannot be the default.
new GlanceApi(glance, 'default', { stores: [hub, web], defaultStore: hub, networkAttachments: ['storage'] });

app.synth();
