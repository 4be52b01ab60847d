package examples;

import io.github.cdk8sglance.CaBundle;
import io.github.cdk8sglance.ControlPlane;
import io.github.cdk8sglance.Glance;
import io.github.cdk8sglance.GlanceApi;
import io.github.cdk8sglance.S3Credentials;
import io.github.cdk8sglance.S3Multipart;
import io.github.cdk8sglance.S3Store;
import io.github.cdk8sglance.S3UrlFormat;
import java.util.List;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Size;
import org.cdk8s.plus28.ISecret;
import org.cdk8s.plus28.Secret;

/** Images in an S3 bucket: keys in an existing Secret, a CA of one's own, and uploads in parts. */
public final class S3 {
  public static void main(final String[] args) {
    final App app = new App();
    final Chart chart = Chart.Builder.create(app, "openstack").namespace("openstack").build();

    final ControlPlane controlPlane = ControlPlane.fromFile(chart, "control-plane", "../base/openstack_control_plane.yaml");
    final Glance glance = new Glance(controlPlane, "glance");

    // Made once by hand: docs/secrets.md has the commands. Its name alone would do: S3Credentials.fromSecretName.
    final ISecret keys = Secret.fromSecretName(chart, "keys", "glance-images-s3");

    final S3Store images = S3Store.Builder.create(glance, "images")
        .endpoint("https://rgw.storage.example.com:8443")
        .bucket("glance-images")
        .createBucket(true)
        .urlFormat(S3UrlFormat.PATH)
        .credentials(S3Credentials.fromSecret(keys))
        .ca(CaBundle.fromConfigMapName("storage-ca", "ca.crt"))
        // Images that are made from volumes have no size beforehand, so every upload is in parts.
        .multipart(S3Multipart.always())
        .partSize(Size.mebibytes(64))
        .build();
    GlanceApi.Builder.create(glance, "default").stores(List.of(images)).networkAttachments(List.of("storage")).build();

    app.synth();
  }
}
