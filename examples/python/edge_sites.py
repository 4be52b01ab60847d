"""A hub and two sites of compute nodes, each with a Ceph cluster of its own (DCN)."""
from cdk8s import App, Chart
from cdk8s_glance import AddressPool, CephCluster, ControlPlane, EdgeSite, Glance, GlanceApi, HubSite, RbdStore, SiteCinder

SITES = {
    "az1": "9f9b1c0e-6d5a-4e3a-8a47-2b2c5c8e1a01",
    "az2": "1c7a53f2-0f7e-4a53-bb1c-6f5d1f0e9a02",
}

app = App()
chart = Chart(app, "openstack", namespace="openstack")

control_plane = ControlPlane.from_file(chart, "control-plane", "../base/openstack_control_plane.yaml")
glance = Glance(control_plane, "glance")

# The hub: the API in the catalog, which keeps a copy of every image. Its cluster is that of the base's volumes.
ceph = CephCluster(glance, "ceph", secret_name="ceph-conf-files", fsid="4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11")
images = RbdStore(glance, "central", cluster=ceph, thin_provisioning=True)
hub = GlanceApi(glance, "default", stores=[images], network_attachments=["storage"])
HubSite(glance, "az0", api=hub, store=images, cinder=SiteCinder(entry_name="ceph"))

# Each site takes the next address that nobody else has.
addresses = AddressPool(control_plane, "internalapi", addresses=["172.17.0.80-172.17.0.90"])
for zone, fsid in SITES.items():
    # A Secret for each cluster, made with the files `az1.conf` and `az1.client.openstack.keyring`, and so on.
    cluster = CephCluster(glance, f"ceph-{zone}", cluster_name=zone, secret_name=f"ceph-conf-{zone}", fsid=fsid)
    EdgeSite(glance, zone, cluster=cluster, addresses=addresses)

app.synth()
