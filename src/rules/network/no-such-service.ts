import { apiServices, hasService } from '../../model/exposed';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { loadBalancer, overridden } from './sample';

export const noSuchService: Rule = {
  code: 'GLN-NETWORK-006',
  title: 'An override is for a service that the API does not have',
  why: 'An edge API has one service, the internal one: users reach it through the API in the catalog.',
  severity: Severity.WARNING,
  source: 'glance-operator, glanceapi_controller.go',

  *check(topology) {
    for (const { api, endpoint } of apiServices(topology)) {
      if (!ENDPOINTS.has(endpoint) || hasService(api, endpoint)) continue;
      yield {
        on: api,
        field: `override.service.${endpoint}`,
        message: `The API '${api.name}' has the layout '${api.layout}', and no service '${endpoint}' to override.`,
        consequence: 'nothing comes of the override, on every release.',
        fix: 'internalService in place of publicService.',
        inYaml: 'override.service.internal in place of override.service.public.',
      };
    }
  },

  trips: () => sketch({
    apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd', ...overridden('public', loadBalancer('172.17.0.81')) } },
  }),
  passes: () => sketch({
    apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.81')) } },
  }),
};

/** Other keys are refused by the webhook. Source: W12. */
const ENDPOINTS: ReadonlySet<string> = new Set(['public', 'internal']);
