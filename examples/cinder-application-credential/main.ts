/** Images in Block Storage volumes, to which Glance logs in with an application credential, from FR5 on. */
import { App, Chart, Yaml } from 'cdk8s';
import {
  CinderStore, ControlPlane, Diagnostics, Glance, GlanceApi, Release, ReleaseTarget, ServiceCredentials, VolumeTransport,
} from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

// Both switches must be on: the one of the control plane alone changes nothing for a service.
const [manifest] = Yaml.load('../base/openstack_control_plane.yaml');
manifest.spec.applicationCredential = { enabled: true };
manifest.spec.glance.applicationCredential = { enabled: true };
manifest.spec.cinder.template.cinderVolumes = {
  nfs: {
    replicas: 1,
    networkAttachments: ['storage'],
    customServiceConfigSecrets: ['cinder-nfs-shares'],
    customServiceConfig: ['[nfs]', 'volume_backend_name = nfs', 'volume_driver = cinder.volume.drivers.nfs.NfsDriver', ''].join('\n'),
  },
};

// The backups stay in Ceph.
manifest.spec.extraMounts[0].extraVol[0].propagation = ['CinderBackup'];

const controlPlane = ControlPlane.fromObject(chart, 'control-plane', manifest, { target: ReleaseTarget.since(Release.FR5) });
const glance = new Glance(controlPlane, 'glance');

const volumes = new CinderStore(glance, 'volumes', {
  credentials: ServiceCredentials.applicationCredential(),
  transport: VolumeTransport.NFS,
  // Made by hand: docs/block-storage.md has the commands.
  volumeTypeName: 'glance-multiattach',
});
Diagnostics.of(volumes).acknowledge('GLN-STORES-073', 'The image of Glance that we run has the options.');
new GlanceApi(glance, 'default', { stores: [volumes], networkAttachments: ['storage'] });

app.synth();
