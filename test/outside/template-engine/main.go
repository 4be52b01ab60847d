// Command template-engine answers, one JSON line each, what the operators' own library makes of a configuration text
// (util.ExecuteTemplateData), of extra mounts (VolMounts.Propagate), and of what its webhooks check with it: names
// (webhook.ValidateDNS1123Label), the endpoints of overrides (ValidateRoutedOverrides) and probes (ValidateProbeConf).
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/openstack-k8s-operators/lib-common/modules/common/service"
	"github.com/openstack-k8s-operators/lib-common/modules/common/util"
	"github.com/openstack-k8s-operators/lib-common/modules/common/webhook"
	"github.com/openstack-k8s-operators/lib-common/modules/storage"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

type question struct {
	Kind string `json:"kind"`

	// template
	Text string         `json:"text"`
	Vars map[string]any `json:"vars"`

	// propagation: the extraMounts list of a service, and what its pod answers to
	Mounts []extraMount              `json:"mounts"`
	Match  []storage.PropagationType `json:"match"`

	// label: a name, and how many characters fewer than 63 it may have
	Name       string `json:"name"`
	Correction int    `json:"correction"`

	// endpoints: the keys of override.service
	Endpoints []service.Endpoint `json:"endpoints"`

	// probe: one of override.probes, read by the release that has them
	Probe json.RawMessage `json:"probe"`
}

type extraMount struct {
	ExtraVol []storage.VolMounts `json:"extraVol"`
}

type answer struct {
	Rendered *string             `json:"rendered,omitempty"`
	Mounted  []storage.VolMounts `json:"mounted,omitempty"`
	Refused  []string            `json:"refused,omitempty"`
	Error    string              `json:"error,omitempty"`
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	decoder, encoder := json.NewDecoder(in), json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for decoder.More() {
		var asked question
		if err := decoder.Decode(&asked); err != nil {
			fmt.Fprintln(os.Stderr, "template-engine:", err)
			os.Exit(1)
		}
		if err := encoder.Encode(reply(asked)); err != nil {
			os.Exit(1)
		}
	}
}

func reply(asked question) answer {
	switch asked.Kind {
	case "template":
		return render(asked.Text, asked.Vars)
	case "propagation":
		return answer{Mounted: propagate(asked.Mounts, asked.Match)}
	case "label":
		return refusals(webhook.ValidateDNS1123Label(root, []string{asked.Name}, asked.Correction))
	case "endpoints":
		return refusals(service.ValidateRoutedOverrides(root, overrides(asked.Endpoints)))
	case "probe":
		return probe(asked.Probe)
	default:
		return answer{Error: "unknown kind " + asked.Kind}
	}
}

func render(text string, vars map[string]any) answer {
	if vars == nil {
		vars = map[string]any{}
	}
	rendered, err := util.ExecuteTemplateData(text, vars)
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Rendered: &rendered}
}

// propagate walks the entries as the Image service's operator does for one pod.
func propagate(entries []extraMount, match []storage.PropagationType) []storage.VolMounts {
	mounted := []storage.VolMounts{}
	for _, entry := range entries {
		for _, item := range entry.ExtraVol {
			mounted = append(mounted, item.Propagate(match)...)
		}
	}
	return mounted
}

var root = field.NewPath("at")

func overrides(endpoints []service.Endpoint) map[service.Endpoint]service.RoutedOverrideSpec {
	made := map[service.Endpoint]service.RoutedOverrideSpec{}
	for _, endpoint := range endpoints {
		made[endpoint] = service.RoutedOverrideSpec{}
	}
	return made
}

// refusals names the fields that are refused, once for each reason.
func refusals(found field.ErrorList) answer {
	fields := []string{}
	for _, one := range found {
		fields = append(fields, one.Field)
	}
	return answer{Refused: fields}
}
