import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, RbdStore } from 'cdk8s-glance';
import { GlanceAssertions, Match } from 'cdk8s-glance/testing';

test('images are in Ceph, and are made raw when they come in', () => {
  const chart = new Chart(new App(), 'openstack', { namespace: 'openstack' });
  const controlPlane = ControlPlane.fromFile(chart, 'control-plane', 'examples/base/openstack_control_plane.yaml');
  const glance = new Glance(controlPlane, 'glance');
  const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(glance, 'default', {
    stores: [new RbdStore(glance, 'ceph-rbd', { cluster: ceph, pool: 'images' })],
    networkAttachments: ['storage'],
    config: { image_import_opts: { image_import_plugins: "['image_conversion']" }, image_conversion: { output_format: 'raw' } },
  });

  const images = GlanceAssertions.fromControlPlane(controlPlane);
  images.hasNoErrors();
  images.apiCountIs(1);
  images.hasApi('default', { defaultStore: 'ceph-rbd', entry: { networkAttachments: ['storage'] } });
  images.hasStore('ceph-rbd', { driver: 'rbd', options: { rbd_store_pool: 'images', rbd_store_ceph_conf: Match.stringLikeRegexp('^/etc/ceph/') } });
  images.hasOption('default', 'image_import_opts', 'image_import_plugins', Match.arrayWith(['image_conversion']));
  images.hasOption('default', 'image_conversion', 'output_format', 'raw');
  images.hasMount('default', '/etc/ceph', 'ceph-conf-files');
});
