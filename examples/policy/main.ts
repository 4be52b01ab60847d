/** Files in the pods: a policy, a snippet for Apache, and the formats and ways of import that a site allows. */
import { App, Chart, Duration } from 'cdk8s';
import { CephCluster, ControlPlane, ExtraMount, Glance, GlanceApi, MountSource, RbdStore, Release, ReleaseTarget } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

// Apache reads /etc/httpd/conf_custom from FR3 on.
const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml', {
  target: ReleaseTarget.since(Release.FR3),
});
const glance = new Glance(controlPlane, 'glance', {
  apiTimeout: Duration.minutes(5),
  config: {
    // Users upload; nothing is fetched from elsewhere for them.
    DEFAULT: { enabled_import_methods: '[glance-direct]' },
    image_format: { disk_formats: 'raw,qcow2,iso', container_formats: 'bare' },
    // These replace the operator's plugins; for Ceph images are converted, and an archive must be unpacked before.
    image_import_opts: { image_import_plugins: '[image_decompression,image_conversion]' },
    image_conversion: { output_format: 'raw' },
    oslo_policy: { policy_file: '/etc/glance/policy.d/policy.yaml' },
  },
});

const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
new GlanceApi(glance, 'default', { stores: [new RbdStore(glance, 'ceph-rbd', { cluster: ceph, pool: 'images' })], networkAttachments: ['storage'] });

// A ConfigMap is made of each, and mounted into every API.
new ExtraMount(glance, 'policy', { path: '/etc/glance/policy.d', source: MountSource.fromFile('policy.yaml') });
new ExtraMount(glance, 'httpd', {
  path: '/etc/httpd/conf_custom',
  source: MountSource.fromText({ 'keep_alive.conf': 'KeepAlive On\nKeepAliveTimeout 20\nMaxKeepAliveRequests 1000\n' }),
});

app.synth();
