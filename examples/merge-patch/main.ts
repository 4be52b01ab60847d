/** A control plane that somebody else applies: only the Image service leaves the synth, as a merge patch. */
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, ControlPlaneOutput, Glance, GlanceApi, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

// The file is read for what it says, so that the whole control plane is judged; it is not written again.
const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml', { output: ControlPlaneOutput.PATCH });

const glance = new Glance(controlPlane, 'glance');
const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
const store = new RbdStore(glance, 'ceph-rbd', { cluster: ceph, pool: 'images' });
new GlanceApi(glance, 'default', { stores: [store], networkAttachments: ['storage'] });

// oc patch openstackcontrolplane openstack-control-plane -n openstack --type merge --patch-file glance.patch.yaml
controlPlane.writeMergePatch(join(app.outdir, 'glance.patch.yaml'));
