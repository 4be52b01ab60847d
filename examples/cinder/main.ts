/** Images in Block Storage volumes on iSCSI, with a multi-attach volume type that a Job makes. */
import { App, Chart, Yaml } from 'cdk8s';
import { CinderStore, ControlPlane, Glance, GlanceApi, VolumeTransport, VolumeType } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

// The Block Storage service gets a second back end, beside the Ceph cluster of the base. Its address and its token are in a Secret.
const [manifest] = Yaml.load('../base/openstack_control_plane.yaml');
manifest.spec.cinder.template.cinderVolumes.pure = {
  replicas: 1,
  networkAttachments: ['storage'],
  customServiceConfigSecrets: ['cinder-pure'],
  customServiceConfig: [
    '[DEFAULT]', 'enabled_backends = pure', '[pure]', 'volume_backend_name = pure',
    'volume_driver = cinder.volume.drivers.pure.PureISCSIDriver', 'use_multipath_for_image_xfer = True', '',
  ].join('\n'),
};

const controlPlane = ControlPlane.fromObject(chart, 'control-plane', manifest);
const glance = new Glance(controlPlane, 'glance');

const volumeType = new VolumeType(glance, 'glance-multiattach', {
  backendName: 'pure',
  isPublic: false,
  // That of the cluster: docs/block-storage.md has the command.
  job: { image: 'registry.example.com/openstack/openstackclient:18.0' },
});
const volumes = new CinderStore(glance, 'volumes', {
  volumeType,
  transport: VolumeTransport.ISCSI,
  useMultipath: true,
  description: 'Volumes on the array',
});
new GlanceApi(glance, 'default', { stores: [volumes], networkAttachments: ['storage'] });

app.synth();
