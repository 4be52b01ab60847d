/** Three APIs with a Ceph cluster each: the catalog names one, and users of the others pass its URL. */
import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance', { keystoneEndpoint: 'default' });

// All APIs share one database, which notes the store of every image by its id: so each cluster has an id of its own.
// Every API gets the Secret of its own cluster and no other, so the files in each may be called `ceph.conf` and
// `ceph.client.openstack.keyring`.
// Compute nodes reach `default` at the address that the file gives it, the others at one of their own.
const departments = [
  { apiName: 'default', department: 'general' },
  { apiName: 'lab', department: 'research', address: '172.17.0.87' },
  { apiName: 'press', department: 'media', address: '172.17.0.88' },
];
for (const { apiName, department, address } of departments) {
  const ceph = new CephCluster(glance, `ceph-${department}`, { clusterName: 'ceph', secretName: `ceph-${department}` });
  const store = new RbdStore(glance, department, { cluster: ceph, pool: 'images', description: `Department: ${department}` });
  const internalService = address === undefined ? undefined : { loadBalancer: { addressPool: 'internalapi', addresses: [address] } };
  new GlanceApi(glance, apiName, { stores: [store], networkAttachments: ['storage'], internalService });
}

app.synth();
