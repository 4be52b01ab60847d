import { canBeEndpoint, endpointOf } from '../../model/endpoints';
import { nearest } from '../../model/names';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const endpointNamesNoApi: Rule = {
  code: 'GLN-LAYOUT-008',
  title: 'keystoneEndpoint names no API',
  why: 'The catalog points to exactly one API; with several of them the operator does not choose.',
  severity: Severity.ERROR,
  source: 'W5, W6, W7: glance-operator, glance_webhook.go, isValidKeystoneEP()',
  refusedAt: 'always',

  *check(topology) {
    const able = topology.apis.filter(canBeEndpoint);
    if (!topology.controlPlane.whole || able.length === 0) return;
    const endpoint = endpointOf(topology);
    // An empty name is none, whatever an API is called.
    if (endpoint !== '' && apiNamed(topology, endpoint)) return;
    yield {
      on: topology.glance,
      field: 'keystoneEndpoint',
      message: endpoint === ''
        ? `Nothing says which API the catalog points to, and there are several: ${quoted(topology.apis)}.`
        : `The catalog shall point to API '${endpoint}', and no API is called so.`,
      consequence: 'the webhook rejects the control plane on every release.',
      fix: `keystoneEndpoint: '${meant(topology, endpoint)}'.`,
    };
  },

  trips: () => sketch({ template: { keystoneEndpoint: 'defualt' } }),
  passes: () => sketch({ template: { keystoneEndpoint: 'default' } }),
};

function meant({ apis }: Topology, endpoint: string): string {
  const names = apis.filter(canBeEndpoint).map(({ name }) => name);
  return nearest(endpoint, names) ?? names[0];
}
