/** What only a later release takes: the target says so, and probes and a Topology can be set. */
import { App, Chart, Duration } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, RbdStore, Release, ReleaseTarget } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml', {
  target: ReleaseTarget.since(Release.FR6),
});
const glance = new Glance(controlPlane, 'glance', { topologyName: 'spread-over-zones' });

const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
new GlanceApi(glance, 'default', {
  stores: [new RbdStore(glance, 'ceph-rbd', { cluster: ceph, pool: 'images' })],
  networkAttachments: ['storage'],
  probes: {
    // Conversions keep a node busy: a slow answer is no reason to restart, but to send requests elsewhere.
    liveness: { timeout: Duration.seconds(30), period: Duration.minutes(1), failureThreshold: 5 },
    readiness: { timeout: Duration.seconds(5), period: Duration.seconds(15) },
  },
});

app.synth();
