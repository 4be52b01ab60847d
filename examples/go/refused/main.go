// What is wrong with this program is in ../refused/report.txt: nothing is written, and it fails with all of it at once.
package main

import (
	"github.com/aws/jsii-runtime-go"
	glance "github.com/cdk8s-glance/cdk8s-glance-go/cdk8sglance"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("openstack"), &cdk8s.ChartProps{Namespace: jsii.String("openstack")})

	controlPlane := glance.ControlPlane_FromFile(chart, jsii.String("control-plane"), jsii.String("../base/openstack_control_plane.yaml"), nil)
	service := glance.NewGlance(controlPlane, jsii.String("glance"), &glance.GlanceProps{
		Config: &map[string]*map[string]*string{"DEFAULT": {"show_mutliple_locations": jsii.String("true")}},
	})

	share := glance.NewNfsStore(service, jsii.String("share"), &glance.NfsStoreProps{
		Server: jsii.String("172.18.0.5"),
		Path:   jsii.String("/exports/glance"),
	})
	archive := glance.NewS3Store(service, jsii.String("archive"), &glance.S3StoreProps{
		Endpoint:    jsii.String("s3.example.com"),
		Bucket:      jsii.String("Glance Archive"),
		Credentials: glance.S3Credentials_FromSecretName(jsii.String("glance-archive-s3")),
	})
	glance.NewGlanceApi(service, jsii.String("default"), &glance.GlanceApiProps{
		Stores:             &[]glance.ImageStore{share, archive},
		Layout:             glance.ApiLayout_SPLIT,
		NetworkAttachments: jsii.Strings("storage"),
	})

	app.Synth()
}
