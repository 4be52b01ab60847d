// Images on an NFS export that all pods share.
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
	service := glance.NewGlance(controlPlane, jsii.String("glance"), nil)

	// The nodes mount the export, so it is the nodes that must reach the server. The layout becomes `single`.
	share := glance.NewNfsStore(service, jsii.String("share"), &glance.NfsStoreProps{
		Server:      jsii.String("172.18.0.5"),
		Path:        jsii.String("/exports/glance"),
		Description: jsii.String("The NFS server of the storage network"),
	})
	glance.NewGlanceApi(service, jsii.String("default"), &glance.GlanceApiProps{
		Stores:             &[]glance.ImageStore{share},
		NetworkAttachments: jsii.Strings("storage"),
	})

	app.Synth()
}
