"""Two Ceph clusters and an S3 bucket in one API: users choose the store of an image, or copy it to another one."""
from cdk8s import App, Chart
from cdk8s_glance import CephCluster, ControlPlane, Glance, GlanceApi, RbdStore, S3Credentials, S3Store, S3UrlFormat

app = App()
chart = Chart(app, "openstack", namespace="openstack")

control_plane = ControlPlane.from_file(chart, "control-plane", "../base/openstack_control_plane.yaml")
glance = Glance(
    control_plane,
    "glance",
    # `copy-image` is what copies an image from one store to another.
    config={"DEFAULT": {"enabled_import_methods": "[glance-direct,web-download,copy-image]"}},
)

# A Secret for each cluster, made with the files `fast.conf` and `fast.client.openstack.keyring`, and so on.
fast = CephCluster(glance, "fast", secret_name="ceph-fast", fsid="4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11")
large = CephCluster(glance, "large", secret_name="ceph-large", fsid="c2d8e0a6-52f5-4d0b-8a8e-5f0f3f8f2c21")

ssd = RbdStore(glance, "ssd", cluster=fast, pool="images", description="Ceph on SSD")
hdd = RbdStore(glance, "hdd", cluster=large, pool="images", description="Ceph on disks, cheaper")
archive = S3Store(
    glance,
    "archive",
    endpoint="https://s3.example.com",
    bucket="glance-archive",
    credentials=S3Credentials.from_secret_name("glance-archive-s3"),
    url_format=S3UrlFormat.PATH,
    description="For images that are seldom used",
)

GlanceApi(glance, "default", stores=[ssd, hdd, archive], default_store=ssd, network_attachments=["storage"])

app.synth()
