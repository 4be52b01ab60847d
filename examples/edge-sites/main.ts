/** A hub and two sites of compute nodes, each with a Ceph cluster of its own (DCN). */
import { App, Chart } from 'cdk8s';
import { AddressPool, CephCluster, ControlPlane, EdgeSite, Glance, GlanceApi, HubSite, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

// The hub: the API in the catalog, which keeps a copy of every image. Its cluster is that of the base's volumes.
const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files', fsid: '4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11' });
const images = new RbdStore(glance, 'central', { cluster: ceph, thinProvisioning: true });
const hub = new GlanceApi(glance, 'default', { stores: [images], networkAttachments: ['storage'] });
new HubSite(glance, 'az0', { api: hub, store: images, cinder: { entryName: 'ceph' } });

// Each site takes the next address that nobody else has.
const addresses = new AddressPool(controlPlane, 'internalapi', { addresses: ['172.17.0.80-172.17.0.90'] });
for (const [zone, fsid] of [['az1', '9f9b1c0e-6d5a-4e3a-8a47-2b2c5c8e1a01'], ['az2', '1c7a53f2-0f7e-4a53-bb1c-6f5d1f0e9a02']]) {
  // A Secret for each cluster, made with the files `az1.conf` and `az1.client.openstack.keyring`, and so on.
  const cluster = new CephCluster(glance, `ceph-${zone}`, { clusterName: zone, secretName: `ceph-conf-${zone}`, fsid });
  new EdgeSite(glance, zone, { cluster, addresses });
}

app.synth();
