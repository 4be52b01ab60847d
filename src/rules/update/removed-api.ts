import { apiNamed, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { UpdateRule } from '../rule';

export const removedApi: UpdateRule = {
  code: 'GLN-UPDATE-005',
  title: 'An API is removed or renamed',
  why: 'A new name is a new API: nothing of the old one is taken over.',
  severity: Severity.WARNING,
  source: 'glance-operator, glance_controller.go, and docs/design-decisions.md, decommissioning',

  *check(old, next) {
    // Without any API the configuration is lost too, which is the larger mistake.
    if (!next.controlPlane.whole || next.apis.length === 0) return;
    for (const api of old.apis.filter(({ name }) => !apiNamed(next, name))) {
      const heir = heirOf(old, api, next);
      // A site that goes is more than an API, and has a rule of its own.
      if (!heir && api.layout === 'edge') continue;
      yield {
        on: next.glance,
        field: `glanceAPIs.${api.name}`,
        message: heir ? `API '${api.name}' is renamed to '${heir.name}'.` : `API '${api.name}' is removed.`,
        consequence: [
          'its pods, Services and certificates go, and its volume claims stay unused',
          ...(storesOf(old, api).some(({ driver }) => driver === 'file') ? ['images on them can no longer be read'] : []),
          'whoever has its address in nova or cinder loses the Image service',
        ].join('; ') + '.',
        fix: `keep '${api.name}' until keystoneEndpoint, nova's endpoint_override and cinder's glance_api_servers name another API.`,
      };
    }
  },

  trips: () => ({ old: sketch({ apis: { default: { stores: 'hub:rbd' }, second: { stores: 'hub:rbd' } } }), next: sketch() }),
  passes: () => ({ old: sketch(), next: sketch({ apis: { default: { stores: 'hub:rbd' }, second: { stores: 'hub:rbd' } } }) }),
};

/** The new API that is the old one under another name. */
export function heirOf(old: Topology, api: ApiNode, next: Topology): ApiNode | undefined {
  return next.apis.find((other) => !apiNamed(old, other.name) && sameStores(old, api, next, other));
}

function sameStores(old: Topology, before: ApiNode, next: Topology, after: ApiNode): boolean {
  const [a, b] = [storesOf(old, before), storesOf(next, after)].map((stores) => stores.map(({ id, driver }) => `${id}:${driver}`).join(','));
  return a === b && before.layout === after.layout;
}
