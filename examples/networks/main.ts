/** Networks and addresses, checked against the manifests of the networks: what they lack or give to others is an error. */
import { App, Chart, Duration } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, RbdStore, SessionAffinity, TrafficPolicy } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml', {
  // Read to check against, never written: the networks, the pools of addresses, and the ranges of the data plane.
  contextFiles: ['networks.yaml'],
});
const glance = new Glance(controlPlane, 'glance', { keystoneEndpoint: 'default' });

const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
const images = new RbdStore(glance, 'ceph-rbd', { cluster: ceph, pool: 'images' });
new GlanceApi(glance, 'default', {
  stores: [images],
  networkAttachments: ['storage'],
  // Users come through the Route, by a name and with a certificate of our own.
  route: { host: 'images.apps.example.com', tlsSecretName: 'glance-public-certificate', timeout: Duration.minutes(2) },
});

// The build farm is outside the cluster: an address of its own, for its networks only, and a farm node keeps its pod.
new GlanceApi(glance, 'builds', {
  stores: [images],
  networkAttachments: ['storage'],
  internalService: { loadBalancer: { addressPool: 'internalapi', addresses: ['172.17.0.89'] } },
  publicService: {
    loadBalancer: {
      addressPool: 'ctlplane',
      addresses: ['192.168.122.89'],
      sourceRanges: ['192.168.122.0/24', '10.20.0.0/16'],
      externalTrafficPolicy: TrafficPolicy.LOCAL,
    },
    sessionAffinity: SessionAffinity.CLIENT_IP,
    sessionAffinityTimeout: Duration.hours(1),
  },
});

app.synth();
