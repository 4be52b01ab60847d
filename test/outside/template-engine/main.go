// Command template-engine answers, one JSON line each, what the operators' own library makes of a configuration text
// (util.ExecuteTemplateData) and of extra mounts (VolMounts.Propagate).
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/openstack-k8s-operators/lib-common/modules/common/util"
	"github.com/openstack-k8s-operators/lib-common/modules/storage"
)

type question struct {
	Kind string `json:"kind"`

	// template
	Text string         `json:"text"`
	Vars map[string]any `json:"vars"`

	// propagation: the extraMounts list of a service, and what its pod answers to
	Mounts []extraMount              `json:"mounts"`
	Match  []storage.PropagationType `json:"match"`
}

type extraMount struct {
	ExtraVol []storage.VolMounts `json:"extraVol"`
}

type answer struct {
	Rendered *string             `json:"rendered,omitempty"`
	Mounted  []storage.VolMounts `json:"mounted,omitempty"`
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
