/** Fifty sites of compute nodes from a table, each with a Ceph cluster of its own (DCN). */
import { App, Chart } from 'cdk8s';
import { SITES } from './sites';
import { AddressPool, CephCluster, ControlPlane, EdgeSite, Glance, GlanceApi, HubSite, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance');

// The hub is as in the example `edge-sites`; it gets the store and the files of every site.
const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files', fsid: '4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11' });
const images = new RbdStore(glance, 'central', { cluster: ceph, thinProvisioning: true });
const hub = new GlanceApi(glance, 'default', { stores: [images], networkAttachments: ['storage'] });
new HubSite(glance, 'az0', { api: hub, store: images, cinder: { entryName: 'ceph' } });

// A pool of MetalLB for the sites alone, with room for more of them.
const addresses = new AddressPool(controlPlane, 'sites', { poolName: 'sites', addresses: ['172.17.0.160-172.17.0.223'] });
for (const { name, fsid } of SITES) {
  const cluster = new CephCluster(glance, `ceph-${name}`, { clusterName: name, secretName: `ceph-conf-${name}`, fsid });
  // Two pods at each site: there are a hundred of them.
  new EdgeSite(glance, name, { cluster, addresses, replicas: 2 });
}

app.synth();
