// Two Ceph clusters and an S3 bucket in one API: users choose the store of an image, or copy it to another one.
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
		// `copy-image` is what copies an image from one store to another.
		Config: &map[string]*map[string]*string{
			"DEFAULT": {"enabled_import_methods": jsii.String("[glance-direct,web-download,copy-image]")},
		},
	})

	// A Secret for each cluster, made with the files `fast.conf` and `fast.client.openstack.keyring`, and so on.
	fast := glance.NewCephCluster(service, jsii.String("fast"), &glance.CephClusterProps{
		SecretName: jsii.String("ceph-fast"),
		Fsid:       jsii.String("4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11"),
	})
	large := glance.NewCephCluster(service, jsii.String("large"), &glance.CephClusterProps{
		SecretName: jsii.String("ceph-large"),
		Fsid:       jsii.String("c2d8e0a6-52f5-4d0b-8a8e-5f0f3f8f2c21"),
	})

	ssd := glance.NewRbdStore(service, jsii.String("ssd"), &glance.RbdStoreProps{
		Cluster:     fast,
		Pool:        jsii.String("images"),
		Description: jsii.String("Ceph on SSD"),
	})
	hdd := glance.NewRbdStore(service, jsii.String("hdd"), &glance.RbdStoreProps{
		Cluster:     large,
		Pool:        jsii.String("images"),
		Description: jsii.String("Ceph on disks, cheaper"),
	})
	archive := glance.NewS3Store(service, jsii.String("archive"), &glance.S3StoreProps{
		Endpoint:    jsii.String("https://s3.example.com"),
		Bucket:      jsii.String("glance-archive"),
		Credentials: glance.S3Credentials_FromSecretName(jsii.String("glance-archive-s3")),
		UrlFormat:   glance.S3UrlFormat_PATH,
		Description: jsii.String("For images that are seldom used"),
	})

	glance.NewGlanceApi(service, jsii.String("default"), &glance.GlanceApiProps{
		Stores:             &[]glance.ImageStore{ssd, hdd, archive},
		DefaultStore:       ssd,
		NetworkAttachments: jsii.Strings("storage"),
	})

	app.Synth()
}
