import { App, Chart } from 'cdk8s';
import { AddressPool, CephCluster, ControlPlane, EdgeSite, Glance, GlanceApi, HubSite, RbdStore } from 'cdk8s-glance';
import { GlanceAssertions } from 'cdk8s-glance/testing';

test('every site gets images from the hub, and none from another site', () => {
  const chart = new Chart(new App(), 'openstack', { namespace: 'openstack' });
  const controlPlane = ControlPlane.fromFile(chart, 'control-plane', 'examples/base/openstack_control_plane.yaml');
  const glance = new Glance(controlPlane, 'glance');
  const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
  const central = new RbdStore(glance, 'central', { cluster: ceph });
  const hub = new GlanceApi(glance, 'default', { stores: [central], networkAttachments: ['storage'] });
  new HubSite(glance, 'az0', { api: hub, store: central, cinder: { entryName: 'ceph' } });
  const addresses = new AddressPool(controlPlane, 'internalapi', { addresses: ['172.17.0.80-172.17.0.90'] });
  for (const zone of ['az1', 'az2']) {
    const cluster = new CephCluster(glance, `ceph-${zone}`, { clusterName: zone, secretName: `ceph-conf-${zone}` });
    new EdgeSite(glance, zone, { cluster, addresses });
  }

  const images = GlanceAssertions.fromControlPlane(controlPlane);
  for (const { name, api, store } of images.findSites({ kind: 'edge' })) {
    images.canCopy('central', store!, api);
    images.hasMount(api, '/etc/ceph', `ceph-conf-${name}`);
  }
  images.hasApi('default', { stores: ['central', 'az1', 'az2'] });
  images.cannotCopy('az1', 'az2', 'az1');
});
