// A hub and two sites of compute nodes, each with a Ceph cluster of its own (DCN).
package main

import (
	"github.com/aws/jsii-runtime-go"
	glance "github.com/cdk8s-glance/cdk8s-glance-go/cdk8sglance"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

var sites = []struct{ zone, fsid string }{
	{"az1", "9f9b1c0e-6d5a-4e3a-8a47-2b2c5c8e1a01"},
	{"az2", "1c7a53f2-0f7e-4a53-bb1c-6f5d1f0e9a02"},
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("openstack"), &cdk8s.ChartProps{Namespace: jsii.String("openstack")})

	controlPlane := glance.ControlPlane_FromFile(chart, jsii.String("control-plane"), jsii.String("../base/openstack_control_plane.yaml"), nil)
	service := glance.NewGlance(controlPlane, jsii.String("glance"), nil)

	// The hub: the API in the catalog, which keeps a copy of every image. Its cluster is that of the base's volumes.
	ceph := glance.NewCephCluster(service, jsii.String("ceph"), &glance.CephClusterProps{
		SecretName: jsii.String("ceph-conf-files"),
		Fsid:       jsii.String("4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11"),
	})
	images := glance.NewRbdStore(service, jsii.String("central"), &glance.RbdStoreProps{
		Cluster:          ceph,
		ThinProvisioning: jsii.Bool(true),
	})
	hub := glance.NewGlanceApi(service, jsii.String("default"), &glance.GlanceApiProps{
		Stores:             &[]glance.ImageStore{images},
		NetworkAttachments: jsii.Strings("storage"),
	})
	glance.NewHubSite(service, jsii.String("az0"), &glance.HubSiteProps{
		Api:    hub,
		Store:  images,
		Cinder: &glance.SiteCinder{EntryName: jsii.String("ceph")},
	})

	// Each site takes the next address that nobody else has.
	addresses := glance.NewAddressPool(controlPlane, jsii.String("internalapi"), &glance.AddressPoolProps{
		Addresses: jsii.Strings("172.17.0.80-172.17.0.90"),
	})
	for _, site := range sites {
		// A Secret for each cluster, made with the files `az1.conf` and `az1.client.openstack.keyring`, and so on.
		cluster := glance.NewCephCluster(service, jsii.String("ceph-"+site.zone), &glance.CephClusterProps{
			ClusterName: jsii.String(site.zone),
			SecretName:  jsii.String("ceph-conf-" + site.zone),
			Fsid:        jsii.String(site.fsid),
		})
		glance.NewEdgeSite(service, jsii.String(site.zone), &glance.EdgeSiteProps{Cluster: cluster, Addresses: addresses})
	}

	app.Synth()
}
