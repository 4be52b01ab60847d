"""Images on an NFS export that all pods share."""
from cdk8s import App, Chart
from cdk8s_glance import ControlPlane, Glance, GlanceApi, NfsStore

app = App()
chart = Chart(app, "openstack", namespace="openstack")

control_plane = ControlPlane.from_file(chart, "control-plane", "../base/openstack_control_plane.yaml")
glance = Glance(control_plane, "glance")

# The nodes mount the export, so it is the nodes that must reach the server. The layout becomes `single`.
share = NfsStore(
    glance, "share", server="172.18.0.5", path="/exports/glance", description="The NFS server of the storage network"
)
GlanceApi(glance, "default", stores=[share], network_attachments=["storage"])

app.synth()
