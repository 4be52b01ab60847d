"""Images in an S3 bucket: keys in an existing Secret, a CA of one's own, and uploads in parts."""
from cdk8s import App, Chart, Size
from cdk8s_glance import CaBundle, ControlPlane, Glance, GlanceApi, S3Credentials, S3Multipart, S3Store, S3UrlFormat
from cdk8s_plus_28 import Secret

app = App()
chart = Chart(app, "openstack", namespace="openstack")

control_plane = ControlPlane.from_file(chart, "control-plane", "../base/openstack_control_plane.yaml")
glance = Glance(control_plane, "glance")

# Made once by hand: docs/secrets.md has the commands. Its name alone would do: S3Credentials.from_secret_name.
keys = Secret.from_secret_name(chart, "keys", "glance-images-s3")

images = S3Store(
    glance,
    "images",
    endpoint="https://rgw.storage.example.com:8443",
    bucket="glance-images",
    create_bucket=True,
    url_format=S3UrlFormat.PATH,
    credentials=S3Credentials.from_secret(keys),
    ca=CaBundle.from_config_map_name("storage-ca", "ca.crt"),
    # Images that are made from volumes have no size beforehand, so every upload is in parts.
    multipart=S3Multipart.always(),
    part_size=Size.mebibytes(64),
)
GlanceApi(glance, "default", stores=[images], network_attachments=["storage"])

app.synth()
