import { canBeEndpoint, endpointOf } from '../../model/endpoints';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const endpointOnEdgeApi: Rule = {
  code: 'GLN-LAYOUT-007',
  title: 'keystoneEndpoint names an edge API',
  why: 'An edge API has no service for users, which the catalog could point to.',
  severity: Severity.ERROR,
  source: 'W5: glance-operator, glance_webhook.go, isValidKeystoneEP()',
  refusedAt: 'always',

  *check(topology) {
    const api = apiNamed(topology, endpointOf(topology));
    const other = topology.apis.find(canBeEndpoint);
    // Where every API is an edge API that is the mistake; a fragment may leave the others out.
    if (!api || canBeEndpoint(api) || (topology.controlPlane.whole && !other)) return;
    if (!topology.glance.template.keystoneEndpoint) return;
    yield {
      on: topology.glance,
      field: 'keystoneEndpoint',
      message: `The catalog shall point to API '${api.name}', which is an edge API.`,
      consequence: 'the webhook rejects the control plane on every release.',
      fix: `keystoneEndpoint: '${other?.name ?? 'default'}'.`,
    };
  },

  trips: () => sketch({
    apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } }, template: { keystoneEndpoint: 'az1' },
  }),
  passes: () => sketch({
    apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } }, template: { keystoneEndpoint: 'default' },
  }),
};
