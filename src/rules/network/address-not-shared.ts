import type { Exposed } from '../../model/exposed';
import { sketch } from '../../model/sketch';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { claims } from './claims';
import { loadBalancer, overridden } from './sample';

export const addressNotShared: Rule = {
  code: 'GLN-NETWORK-002',
  title: 'An address is claimed by services that do not share it',
  why: 'Services share an address only where all of them have the same key in allow-shared-ip.',
  severity: Severity.ERROR,
  source: 'R91: metallb, internal/allocator/allocator.go',

  *check(topology) {
    for (const { address, ours: [ours], others } of claims(topology)) {
      const strangers = others.filter((other) => !isShared(ours, other));
      if (strangers.length === 0) continue;
      yield {
        on: ours.api,
        field: `override.service.${ours.endpoint}.metadata.annotations`,
        message: `The address ${address} of the service '${ours.endpoint}' of API '${ours.api.name}' is claimed by ${listed(strangers.map(({ path }) => `'${path}'`))} as well, without an equal sharing key.`,
        consequence: 'MetalLB gives it to one of them, and the other never gets ready, on every release.',
        fix: "loadBalancer: { sharingKey: '…' } as the other services have it in allow-shared-ip, or an address of its own.",
        inYaml: 'metallb.universe.tf/allow-shared-ip: the text that the other services have there; or an address of its own.',
      };
    }
  },

  trips: () => sketch({
    spec: { rabbitmq: { templates: { rabbitmq: { override: { service: loadBalancer('172.17.0.85') } } } } },
    apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.85')) } },
  }),
  passes: () => sketch({
    spec: { placement: { template: { override: { service: { internal: loadBalancer('172.17.0.80', 'internalapi') } } } } },
    apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80', 'internalapi')) } },
  }),
};

function isShared(a: Exposed, b: Exposed): boolean {
  return a.sharingKey !== '' && a.sharingKey === b.sharingKey;
}
