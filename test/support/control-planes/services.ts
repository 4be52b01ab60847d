import * as fc from 'fast-check';
import type { JsonObject } from '../../../src/model/json';

/** Fields of `spec` beside the Image service: other services, and what the control plane gives all of them. */
export const otherServices: fc.Arbitrary<JsonObject> = fc.record({
  nova: fc.constantFrom<JsonObject | undefined>(undefined, undefined, { template: { secret: 'osp-secret' } }, { enabled: false }),
  topologyRef: fc.constantFrom<JsonObject | undefined>(undefined, undefined, { name: 'spread' }, { name: 'spread', namespace: 'openstack' }),
  notificationsBusInstance: fc.constantFrom(undefined, undefined, undefined, 'rabbitmq'),
  notificationsBus: fc.constantFrom<JsonObject | undefined>(undefined, undefined, undefined, { cluster: 'rabbitmq' }, { cluster: 'rabbitmq', vhost: 'v' }),
  messagingBus: fc.constantFrom<JsonObject | undefined>(undefined, undefined, undefined, { cluster: 'rabbitmq' }),
  applicationCredential: fc.constantFrom<JsonObject | undefined>(
    undefined, undefined, undefined, { enabled: true }, { enabled: true, expirationDays: 400 },
  ),
}).map((spec) => Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined)));
