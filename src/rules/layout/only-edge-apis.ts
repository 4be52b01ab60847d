import { canBeEndpoint } from '../../model/endpoints';
import { apisOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const onlyEdgeApis: Rule = {
  code: 'GLN-LAYOUT-006',
  title: 'Every API is an edge API',
  why: 'The catalog needs one API that is reachable for users, and an edge API never is.',
  severity: Severity.ERROR,
  source: 'W5, W6: glance-operator, glance_webhook.go, isValidKeystoneEP()',
  refusedAt: 'always',

  *check(topology) {
    const apis = apisOf(topology);
    if (!topology.controlPlane.whole || apis.length === 0 || apis.some(canBeEndpoint)) return;
    yield {
      on: topology.glance,
      field: 'keystoneEndpoint',
      message: `No API can be in the catalog: ${quoted(apis)} ${apis.length === 1 ? 'is an edge API' : 'are edge APIs'}.`,
      consequence: 'the webhook rejects the control plane on every release.',
      fix: "new GlanceApi(glance, 'default', { stores: […] }) beside them.",
      inYaml: 'an API of type split or single in glanceAPIs beside them.',
    };
  },

  trips: () => sketch({ apis: { az1: { layout: 'edge', stores: 'az1:rbd' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd' } } }),
};
