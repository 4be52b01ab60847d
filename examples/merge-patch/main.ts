/** A control plane that somebody else applies: only the Image service leaves the synth, as a merge patch. */
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, ControlPlaneOutput, Glance, GlanceApi, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

// The file is read for what it says, so that the whole control plane is judged; it is not written again.
const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml', { output: ControlPlaneOutput.PATCH });

// `default` has made room for an API with another name: in the patch its key becomes null.
const glance = new Glance(controlPlane, 'glance', { keystoneEndpoint: 'central', removeApis: ['default'] });
const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
new GlanceApi(glance, 'central', { stores: [new RbdStore(glance, 'ceph-rbd', { cluster: ceph })], networkAttachments: ['storage'] });

app.synth();
controlPlane.writeMergePatch(join(app.outdir, 'glance-merge-patch.yaml'));
