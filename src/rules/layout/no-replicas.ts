import { endpointOf } from '../../model/endpoints';
import { apisOf, isRunning } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const noReplicas: Rule = {
  code: 'GLN-LAYOUT-010',
  title: 'An API has no replicas',
  why: 'It is a way to prepare an API before its storage exists, and nothing answers until it gets pods.',
  severity: Severity.INFO,
  source: 'W8: glance-operator, glance_webhook.go; config/samples',

  *check(topology) {
    for (const api of apisOf(topology).filter((each) => !isRunning(each))) {
      const inCatalog = endpointOf(topology) === api.name;
      yield {
        on: api,
        field: 'replicas',
        message: `API '${api.name}' has no replicas${inCatalog ? ', and the catalog points to it' : ''}.`,
        consequence: 'nothing answers, and the webhook does not check its layout against its stores until it gets pods.',
        fix: 'replicas: 3 once its storage is there.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', replicas: 0 } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', replicas: 3 } } }),
};
