/** Three APIs: the catalog names the one that reaches every cluster, and two departments upload through one of their own. */
import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance', { keystoneEndpoint: 'default' });

// All APIs share one database, which notes the store of every image by its id: so each cluster has an id of its own.
const [general, research, media] = ['general', 'research', 'media'].map((name) => {
  const cluster = new CephCluster(glance, `ceph-${name}`, { clusterName: name, secretName: `ceph-${name}` });
  return new RbdStore(glance, name, { cluster, pool: 'images', description: `Department: ${name}` });
});

// Compute nodes and the catalog use this one, so it must read and delete what the others store.
new GlanceApi(glance, 'default', { stores: [general, research, media], networkAttachments: ['storage'] });

// Each of these gets the Secret of its own cluster and no other. Its users pass its URL, and their images go to its cluster.
new GlanceApi(glance, 'lab', {
  stores: [research],
  networkAttachments: ['storage'],
  internalService: { loadBalancer: { addressPool: 'internalapi', addresses: ['172.17.0.87'] } },
});
new GlanceApi(glance, 'press', {
  stores: [media],
  networkAttachments: ['storage'],
  internalService: { loadBalancer: { addressPool: 'internalapi', addresses: ['172.17.0.88'] } },
});

app.synth();
