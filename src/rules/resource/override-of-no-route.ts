import { objectOr } from '../../model/json';
import { nearest } from '../../model/names';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';

export const overrideOfNoRoute: Rule = {
  code: 'GLN-RESOURCE-023',
  title: 'apiOverrides are for an API that has no Route',
  why: 'They say what is different about the Route of an API: an edge API has none, and what is for no API is dropped.',
  severity: Severity.WARNING,
  source: 'W1: openstack-operator, openstackcontrolplane_webhook.go, Default(); glance.go',

  *check(topology) {
    const { controlPlane, glance } = topology;
    if (!glance.enabled || topology.apis.length === 0) return;
    for (const name of Object.keys(objectOr(glance.section.apiOverrides))) {
      const api = apiNamed(topology, name);
      if (api ? api.layout === 'edge' : controlPlane.whole) yield finding(topology, name, api !== undefined);
    }
  },

  trips: () => sketch({ section: { apiOverrides: { defualt: { tls: { secretName: 'certificate' } } } } }),
  passes: () => sketch({ section: { apiOverrides: { default: { tls: { secretName: 'certificate' } } } } }),
};

function finding({ glance, apis }: Topology, name: string, isEdge: boolean): Finding {
  const meant = nearest(name, apis.map((api) => api.name));
  return {
    on: glance,
    field: `spec.glance.apiOverrides.${name}`,
    message: isEdge ? `'apiOverrides' has an entry for the edge API '${name}'.` : `'apiOverrides' has an entry for '${name}', and no API is called so.`,
    consequence: isEdge ? 'it has no effect: an edge API has no Route.' : 'the webhook drops the entry without a word, on every release.',
    fix: isEdge || meant === undefined ? `remove ${name} from apiOverrides.` : `${meant} in place of ${name}.`,
  };
}
