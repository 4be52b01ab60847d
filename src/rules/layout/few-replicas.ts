import { apisOf, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { counted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

/** Replicas that the documentation gives an API for production. Source: RHOSO 18, planning and customizing persistent storage. */
const ADVISED = [
  { layouts: ['split', 'single'], replicas: 3, severity: Severity.WARNING },
  { layouts: ['edge'], replicas: 2, severity: Severity.INFO },
] as const;

export const fewReplicas: Rule = {
  code: 'GLN-LAYOUT-009',
  title: 'An API has few replicas',
  why: 'With too few pods an API is away while a node is down or its pods are replaced.',
  severity: Severity.WARNING,
  source: 'RHOSO 18 documentation, Image service: three replicas in every example, one to three for an edge API',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const { layouts, replicas, severity } of ADVISED) {
      for (const api of apisOf(topology, ...layouts)) {
        if (api.replicas <= 0 || api.replicas >= replicas) continue;
        // Each pod has a disk of its own: what a file store without a share may have is a matter of the stores.
        if (storesOf(topology, api).some(({ driver }) => driver === 'file')) continue;
        yield {
          on: api,
          field: 'replicas',
          severity,
          message: `API '${api.name}' has ${counted(api.replicas, 'replica')}.`,
          consequence: 'it does not answer while its node is drained, or while its pods are replaced after a change.',
          fix: `replicas: ${replicas}.`,
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', replicas: 1 } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', replicas: 3 } } }),
};
