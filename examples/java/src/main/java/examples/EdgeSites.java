package examples;

import io.github.cdk8sglance.AddressPool;
import io.github.cdk8sglance.CephCluster;
import io.github.cdk8sglance.ControlPlane;
import io.github.cdk8sglance.EdgeSite;
import io.github.cdk8sglance.Glance;
import io.github.cdk8sglance.GlanceApi;
import io.github.cdk8sglance.HubSite;
import io.github.cdk8sglance.RbdStore;
import io.github.cdk8sglance.SiteCinder;
import java.util.List;
import org.cdk8s.App;
import org.cdk8s.Chart;

/** A hub and two sites of compute nodes, each with a Ceph cluster of its own (DCN). */
public final class EdgeSites {
  private record Place(String zone, String fsid) {}

  private static final List<Place> SITES = List.of(
      new Place("az1", "9f9b1c0e-6d5a-4e3a-8a47-2b2c5c8e1a01"),
      new Place("az2", "1c7a53f2-0f7e-4a53-bb1c-6f5d1f0e9a02"));

  public static void main(final String[] args) {
    final App app = new App();
    final Chart chart = Chart.Builder.create(app, "openstack").namespace("openstack").build();

    final ControlPlane controlPlane = ControlPlane.fromFile(chart, "control-plane", "../base/openstack_control_plane.yaml");
    final Glance glance = new Glance(controlPlane, "glance");

    // The hub: the API in the catalog, which keeps a copy of every image. Its cluster is that of the base's volumes.
    final CephCluster ceph = CephCluster.Builder.create(glance, "ceph")
        .secretName("ceph-conf-files")
        .fsid("4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11")
        .build();
    final RbdStore images = RbdStore.Builder.create(glance, "central").cluster(ceph).thinProvisioning(true).build();
    final GlanceApi hub = GlanceApi.Builder.create(glance, "default")
        .stores(List.of(images))
        .networkAttachments(List.of("storage"))
        .build();
    HubSite.Builder.create(glance, "az0")
        .api(hub)
        .store(images)
        .cinder(SiteCinder.builder().entryName("ceph").build())
        .build();

    // Each site takes the next address that nobody else has.
    final AddressPool addresses = AddressPool.Builder.create(controlPlane, "internalapi")
        .addresses(List.of("172.17.0.80-172.17.0.90"))
        .build();
    for (final Place site : SITES) {
      // A Secret for each cluster, made with the files `az1.conf` and `az1.client.openstack.keyring`, and so on.
      final CephCluster cluster = CephCluster.Builder.create(glance, "ceph-" + site.zone())
          .clusterName(site.zone())
          .secretName("ceph-conf-" + site.zone())
          .fsid(site.fsid())
          .build();
      EdgeSite.Builder.create(glance, site.zone()).cluster(cluster).addresses(addresses).build();
    }

    app.synth();
  }
}
