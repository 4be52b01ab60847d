// Images in an S3 bucket: keys in an existing Secret, a CA of one's own, and uploads in parts.
package main

import (
	"github.com/aws/jsii-runtime-go"
	glance "github.com/cdk8s-glance/cdk8s-glance-go/cdk8sglance"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	kplus "github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2"
)

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("openstack"), &cdk8s.ChartProps{Namespace: jsii.String("openstack")})

	controlPlane := glance.ControlPlane_FromFile(chart, jsii.String("control-plane"), jsii.String("../base/openstack_control_plane.yaml"), nil)
	service := glance.NewGlance(controlPlane, jsii.String("glance"), nil)

	// Made once by hand: docs/secrets.md has the commands. Its name alone would do: S3Credentials_FromSecretName.
	keys := kplus.Secret_FromSecretName(chart, jsii.String("keys"), jsii.String("glance-images-s3"))

	images := glance.NewS3Store(service, jsii.String("images"), &glance.S3StoreProps{
		Endpoint:     jsii.String("https://rgw.storage.example.com:8443"),
		Bucket:       jsii.String("glance-images"),
		CreateBucket: jsii.Bool(true),
		UrlFormat:    glance.S3UrlFormat_PATH,
		Credentials:  glance.S3Credentials_FromSecret(keys),
		Ca:           glance.CaBundle_FromConfigMapName(jsii.String("storage-ca"), jsii.String("ca.crt")),
		// Images that are made from volumes have no size beforehand, so every upload is in parts.
		Multipart: glance.S3Multipart_Always(),
		PartSize:  cdk8s.Size_Mebibytes(jsii.Number(64)),
	})
	glance.NewGlanceApi(service, jsii.String("default"), &glance.GlanceApiProps{
		Stores:             &[]glance.ImageStore{images},
		NetworkAttachments: jsii.Strings("storage"),
	})

	app.Synth()
}
