package examples;

import io.github.cdk8sglance.ControlPlane;
import io.github.cdk8sglance.Glance;
import io.github.cdk8sglance.GlanceApi;
import io.github.cdk8sglance.NfsStore;
import java.util.List;
import org.cdk8s.App;
import org.cdk8s.Chart;

/** Images on an NFS export that all pods share. */
public final class Nfs {
  public static void main(final String[] args) {
    final App app = new App();
    final Chart chart = Chart.Builder.create(app, "openstack").namespace("openstack").build();

    final ControlPlane controlPlane = ControlPlane.fromFile(chart, "control-plane", "../base/openstack_control_plane.yaml");
    final Glance glance = new Glance(controlPlane, "glance");

    // The nodes mount the export, so it is the nodes that must reach the server. The layout becomes `single`.
    final NfsStore share = NfsStore.Builder.create(glance, "share")
        .server("172.18.0.5")
        .path("/exports/glance")
        .description("The NFS server of the storage network")
        .build();
    GlanceApi.Builder.create(glance, "default").stores(List.of(share)).networkAttachments(List.of("storage")).build();

    app.synth();
  }
}
