package examples;

import io.github.cdk8sglance.CephCluster;
import io.github.cdk8sglance.ControlPlane;
import io.github.cdk8sglance.Glance;
import io.github.cdk8sglance.GlanceApi;
import io.github.cdk8sglance.RbdStore;
import io.github.cdk8sglance.S3Credentials;
import io.github.cdk8sglance.S3Store;
import io.github.cdk8sglance.S3UrlFormat;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;

/** Two Ceph clusters and an S3 bucket in one API: users choose the store of an image, or copy it to another one. */
public final class RbdMultistore {
  public static void main(final String[] args) {
    final App app = new App();
    final Chart chart = Chart.Builder.create(app, "openstack").namespace("openstack").build();

    final ControlPlane controlPlane = ControlPlane.fromFile(chart, "control-plane", "../base/openstack_control_plane.yaml");
    final Glance glance = Glance.Builder.create(controlPlane, "glance")
        // `copy-image` is what copies an image from one store to another.
        .config(Map.of("DEFAULT", Map.of("enabled_import_methods", "[glance-direct,web-download,copy-image]")))
        .build();

    // A Secret for each cluster, made with the files `fast.conf` and `fast.client.openstack.keyring`, and so on.
    final CephCluster fast = CephCluster.Builder.create(glance, "fast")
        .secretName("ceph-fast")
        .fsid("4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11")
        .build();
    final CephCluster large = CephCluster.Builder.create(glance, "large")
        .secretName("ceph-large")
        .fsid("c2d8e0a6-52f5-4d0b-8a8e-5f0f3f8f2c21")
        .build();

    final RbdStore ssd = RbdStore.Builder.create(glance, "ssd").cluster(fast).pool("images").description("Ceph on SSD").build();
    final RbdStore hdd = RbdStore.Builder.create(glance, "hdd").cluster(large).pool("images").description("Ceph on disks, cheaper").build();
    final S3Store archive = S3Store.Builder.create(glance, "archive")
        .endpoint("https://s3.example.com")
        .bucket("glance-archive")
        .credentials(S3Credentials.fromSecretName("glance-archive-s3"))
        .urlFormat(S3UrlFormat.PATH)
        .description("For images that are seldom used")
        .build();

    GlanceApi.Builder.create(glance, "default")
        .stores(List.of(ssd, hdd, archive))
        .defaultStore(ssd)
        .networkAttachments(List.of("storage"))
        .build();

    app.synth();
  }
}
