package examples;

import io.github.cdk8sglance.ApiLayout;
import io.github.cdk8sglance.ControlPlane;
import io.github.cdk8sglance.Glance;
import io.github.cdk8sglance.GlanceApi;
import io.github.cdk8sglance.NfsStore;
import io.github.cdk8sglance.S3Credentials;
import io.github.cdk8sglance.S3Store;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;

/** What is wrong with this program is in {@code ../refused/report.txt}: nothing is written, and it fails with all of it at once. */
public final class Refused {
  public static void main(final String[] args) {
    final App app = new App();
    final Chart chart = Chart.Builder.create(app, "openstack").namespace("openstack").build();

    final ControlPlane controlPlane = ControlPlane.fromFile(chart, "control-plane", "../base/openstack_control_plane.yaml");
    final Glance glance = Glance.Builder.create(controlPlane, "glance")
        .config(Map.of("DEFAULT", Map.of("show_mutliple_locations", "true")))
        .build();

    final NfsStore share = NfsStore.Builder.create(glance, "share").server("172.18.0.5").path("/exports/glance").build();
    final S3Store archive = S3Store.Builder.create(glance, "archive")
        .endpoint("s3.example.com")
        .bucket("Glance Archive")
        .credentials(S3Credentials.fromSecretName("glance-archive-s3"))
        .build();
    GlanceApi.Builder.create(glance, "default")
        .stores(List.of(share, archive))
        .layout(ApiLayout.SPLIT)
        .networkAttachments(List.of("storage"))
        .build();

    app.synth();
  }
}
