import * as fc from 'fast-check';
import { APIS, type Edit, ofApi, removing, setting, settingOfApi, TEMPLATE } from './edits';
import type { Json } from '../../../src/model/json';

/** What was different before an update. */

const index = fc.nat({ max: 2 });

const change: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(index, fc.constantFrom<Json>('split', 'single', 'edge', '', undefined)).map(([position, layout]) => settingOfApi(position, ['type'], layout)),
  index.map((position) => ofApi(position, (name) => removing([...APIS, name]))),
  fc.constantFrom('was-here', 'default').map((name) => setting([...APIS, name], { type: 'edge', customServiceConfig: 'enabled_backends = hub:rbd' })),
  index.map((position) => ofApi(position, (name) => setting([...TEMPLATE, 'keystoneEndpoint'], name))),
  fc.constantFrom<Json>('rabbitmq', 'other', '', undefined).map((bus) => setting([...TEMPLATE, 'notificationBusInstance'], bus)),
  fc.constantFrom<Json>({ storageRequest: '20G' }, undefined).map((storage) => setting([...TEMPLATE, 'storage'], storage)),
  fc.constantFrom<Json>({}, undefined).map((apis) => setting(APIS, apis)),
  fc.constantFrom<Json>(undefined, { enabled: false }).map((glance) => setting(['glance'], glance)),
  fc.constantFrom(true, false, undefined).map((unique) => setting(['glance', 'uniquePodNames'], unique)),
);

/** One or two differences; what the cluster could not read cannot have been there. */
export const differences: fc.Arbitrary<readonly Edit[]> = fc.array(change, { minLength: 1, maxLength: 2 });
