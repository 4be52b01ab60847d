"""The same in Python: what it yields is the same, byte for byte."""
from cdk8s import App, Chart
from cdk8s_glance import CephCluster, ControlPlane, Glance, GlanceApi, RbdStore

app = App()
chart = Chart(app, "openstack", namespace="openstack")

control_plane = ControlPlane.from_file(chart, "control-plane", "../base/openstack_control_plane.yaml")
glance = Glance(control_plane, "glance")

ceph = CephCluster(glance, "ceph", secret_name="ceph-conf-files", fsid="4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11")
store = RbdStore(glance, "ceph-rbd", cluster=ceph, pool="images", description="Ceph, three replicas", thin_provisioning=True)
GlanceApi(glance, "default", stores=[store], network_attachments=["storage"])

app.synth()
