import { endpointOf } from '../../model/endpoints';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { UpdateRule } from '../rule';

export const movedEndpoint: UpdateRule = {
  code: 'GLN-UPDATE-004',
  title: 'The catalog will point to another API',
  why: 'Endpoint, Route and the settings that depend on them move from one API to the other.',
  severity: Severity.INFO,
  source: 'glance-operator, glanceapi_controller.go; openstack-operator, endpoint.go',

  *check(old, next) {
    const [before, after] = [endpointOf(old), endpointOf(next)];
    if (!before || !after || before === after || !apiNamed(next, after)) return;
    yield {
      on: next.glance,
      field: 'keystoneEndpoint',
      message: `The catalog moves from API '${before}' to API '${after}'.`,
      consequence: 'both APIs restart, and the Route gets the host name of the new one.',
      fix: 'nothing, if clients take the address from the catalog.',
    };
  },

  trips: () => ({ old: withEndpoint('default'), next: withEndpoint('second') }),
  passes: () => ({ old: withEndpoint('default'), next: withEndpoint('default') }),
};

function withEndpoint(keystoneEndpoint: string): Topology {
  return sketch({ apis: { default: { stores: 'hub:rbd' }, second: { stores: 'hub:rbd' } }, template: { keystoneEndpoint } });
}
