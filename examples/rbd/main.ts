/** Images in one Ceph cluster, with the Secret that the Block Storage service has already. */
import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files', fsid: '4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11' });
new GlanceApi(glance, 'default', {
  stores: [new RbdStore(glance, 'ceph-rbd', { cluster: ceph, pool: 'images', description: 'Ceph, three replicas', thinProvisioning: true })],
  networkAttachments: ['storage'],
});

app.synth();
