//go:build probes

package main

import (
	"encoding/json"

	"github.com/openstack-k8s-operators/lib-common/modules/common/probes"
)

// probe judges a probe as the webhook does; what Go cannot read is an error.
func probe(text json.RawMessage) answer {
	var config probes.ProbeConf
	if err := json.Unmarshal(text, &config); err != nil {
		return answer{Error: err.Error()}
	}
	return refusals(probes.ValidateProbeConf(root, &config))
}
