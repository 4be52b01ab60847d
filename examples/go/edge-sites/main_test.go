package main

import (
	"testing"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-glance/cdk8s-glance-go/cdk8sglance/glancetesting"
)

// A team's own tests of what the program yields: `go test ./edge-sites`. What does not hold panics, with what was found instead.
func TestTheHubCanCopyEveryImageToEverySite(t *testing.T) {
	defer jsii.Close()
	images := glancetesting.GlanceAssertions_FromFile(jsii.String("../../edge-sites/manifests/openstack.k8s.yaml"), nil)
	for _, site := range sites {
		images.HasSite(jsii.String(site.zone), map[string]string{"hub": "default", "store": site.zone})
		images.CanCopy(jsii.String("central"), jsii.String(site.zone), nil)
	}
	images.CannotCopy(jsii.String("az1"), jsii.String("az2"), jsii.String("az1"))
}
