"""What is wrong with this program is in `../refused/report.txt`: nothing is written, and it fails with all of it at once."""
from cdk8s import App, Chart
from cdk8s_glance import ApiLayout, ControlPlane, Glance, GlanceApi, NfsStore, S3Credentials, S3Store

app = App()
chart = Chart(app, "openstack", namespace="openstack")

control_plane = ControlPlane.from_file(chart, "control-plane", "../base/openstack_control_plane.yaml")
glance = Glance(control_plane, "glance", config={"DEFAULT": {"show_mutliple_locations": "true"}})

share = NfsStore(glance, "share", server="172.18.0.5", path="/exports/glance")
archive = S3Store(
    glance,
    "archive",
    endpoint="s3.example.com",
    bucket="Glance Archive",
    credentials=S3Credentials.from_secret_name("glance-archive-s3"),
)
GlanceApi(glance, "default", stores=[share, archive], layout=ApiLayout.SPLIT, network_attachments=["storage"])

app.synth()
