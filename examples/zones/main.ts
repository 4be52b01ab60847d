/** Three availability zones, each with an array of the Block Storage service of its own, in which it keeps its images. */
import { App, Chart, Duration, Yaml } from 'cdk8s';
import { AddressPool, ControlPlane, Glance, GlanceApi, Release, ReleaseTarget, VolumeTransport, Zone } from 'cdk8s-glance';

const ZONES = ['az0', 'az1', 'az2'];

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

// The Block Storage service gets an array in each zone, in place of the Ceph cluster of the base. Addresses and tokens are in Secrets.
const [manifest] = Yaml.load('../base/openstack_control_plane.yaml');
manifest.spec.cinder.template.cinderVolumes = Object.fromEntries(ZONES.map((zone) => [zone, {
  replicas: 1,
  networkAttachments: ['storage'],
  topologyRef: { name: `nodes-${zone}` },
  customServiceConfigSecrets: [`cinder-${zone}`],
  customServiceConfig: [
    `[${zone}]`, `volume_backend_name = ${zone}`, 'volume_driver = cinder.volume.drivers.pure.PureISCSIDriver', 'use_multipath_for_image_xfer = True', '',
  ].join('\n'),
}]));
// The backups stay in Ceph.
manifest.spec.extraMounts[0].extraVol[0].propagation = ['CinderBackup'];

// Topologies exist from FR2 on.
const controlPlane = ControlPlane.fromObject(chart, 'control-plane', manifest, { target: ReleaseTarget.since(Release.FR2) });
const glance = new Glance(controlPlane, 'glance', {
  keystoneEndpoint: 'default',
  // Images are copied from array to array while a request waits.
  apiTimeout: Duration.minutes(10),
  // A Topology of the namespace that spreads pods over the zones; each zone has one that keeps them in it.
  topologyName: 'spread-pods',
});

// The API in the catalog, for whoever is in no zone: it reaches the stores of all of them.
new GlanceApi(glance, 'default', { networkAttachments: ['storage'] });

const addresses = new AddressPool(controlPlane, 'internalapi', { addresses: ['172.17.0.80-172.17.0.90'] });
for (const zone of ZONES) {
  new Zone(glance, zone, {
    addresses,
    // Copies of all images are kept in the first zone, and volumes without a zone go there.
    isDefault: zone === 'az0',
    topologyName: `nodes-${zone}`,
    transport: VolumeTransport.ISCSI,
    useMultipath: true,
    extendAttached: true,
    cinder: { backendName: zone },
    // It makes the private volume type `glance-az0`, and so on. The image is that of the cluster: docs/block-storage.md has the command.
    volumeTypeJob: { image: 'registry.example.com/openstack/openstackclient:18.0' },
  });
}

app.synth();
