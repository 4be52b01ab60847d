import * as fc from 'fast-check';
import { APIS, type Edit, ofApi, type Path, placesIn, removing, setting, settingOfApi, TEMPLATE } from './edits';
import { writtenText } from './texts';
import { SPEC_FIELDS } from '../../../src/facts/fields';
import { at, isObject, objectOr, type Json } from '../../../src/model/json';

/** One thing that is likely to be wrong, as an edit of a control plane that was right. */

const index = fc.nat({ max: 2 });

const services: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom('galera', 'memcached', 'rabbitmq', 'keystone', 'glance').map((name) => removing([name])),
  fc.constantFrom('galera', 'memcached', 'rabbitmq', 'keystone').map((name) => setting([name], { enabled: false })),
  fc.constantFrom<Json>({}, { enabled: true }, { template: {} }, { enabled: true, template: { secret: 's' } }).map((value) => setting(['nova'], value)),
  fc.constantFrom<Json>({ enabled: true }, {}, { templates: {} }, { templates: { other: {} } }).map((value) => setting(['rabbitmq'], value)),
);

const apiNames: fc.Arbitrary<Edit> = fc.tuple(index, fc.constantFrom('AZ0', 'az_0', '-a', 'a-', 'a.b', '', '\u00e9', 'a b', 'n'.repeat(45), 'constructor'))
  .map(([position, name]) => ofApi(position, (old) => (manifest) => {
    const { [old]: body, ...others } = objectOr(at(manifest, 'spec', ...APIS));
    return setting(APIS, { ...others, [name]: body })(manifest);
  }));

const endpoint: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom<Json>('ghost', '', undefined, 'Default', ' default').map((value) => setting([...TEMPLATE, 'keystoneEndpoint'], value)),
  index.map((position) => ofApi(position, (name) => setting([...TEMPLATE, 'keystoneEndpoint'], name))),
);

const layouts: fc.Arbitrary<Edit> = fc.tuple(index, fc.constantFrom<Json>('split', 'single', 'edge', '', undefined, 'Split', 'dual'))
  .map(([position, layout]) => settingOfApi(position, ['type'], layout));

const texts: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(index, fc.oneof(writtenText, fc.constant(undefined))).map(([position, text]) => settingOfApi(position, ['customServiceConfig'], text)),
  fc.oneof(writtenText, fc.constant(undefined)).map((text) => setting([...TEMPLATE, 'customServiceConfig'], text)),
);

const PROBES: readonly Json[] = [
  { type: 'Exec' }, { type: 'Exec', command: [] }, { type: 'Exec', command: [''] }, { path: 'x' }, { path: '/x\ny' }, { type: 'TCP' }, { type: 'exec' }, { port: 70000 }, { port: -1 },
  { periodSeconds: -1 }, { initialDelaySeconds: -1 }, { timeoutSeconds: -5 }, { failureThreshold: -1 }, { type: 'HTTP', command: ['x'] }, {}, null,
];

const ofApis: fc.Arbitrary<Edit> = fc.tuple(index, fc.oneof(
  field(['replicas'], [-1, 33, 0, null]),
  field(['apiTimeout'], [-1, 0]),
  field(['topologyRef', 'namespace'], ['other', '']),
  field(['override', 'service', 'admin'], [{}, null]),
  field(['override', 'service', 'Public'], [{ metadata: {} }]),
  field(['override', 'service', ''], [{}]),
  field(['override', 'probes', 'livenessProbes'], PROBES),
  field(['override', 'probes', 'startupProbes'], PROBES),
  field(['resources', 'limits'], [{ cpu: 'many' }, { memory: '1GB' }, { cpu: '1e3' }, { cpu: '' }, { cpu: '+.5' }]),
)).map(([position, [path, value]]) => settingOfApi(position, path, value));

const ofSpec: fc.Arbitrary<Edit> = fc.oneof(
  field(['topologyRef', 'namespace'], ['other', '']),
  field(['glance', 'template', 'topologyRef', 'namespace'], ['other', '']),
  field(['messagingBus'], [{ cluster: 'rabbitmq', user: 'u' }, { cluster: '' }, {}, { cluster: 'rabbitmq', user: '' }]),
  field(['notificationsBus'], [{ cluster: 'rabbitmq', user: 'u' }, { cluster: '' }, {}]),
  field(['notificationsBusInstance'], ['ghost', '', 'rabbitmq']),
  field(['glance', 'template', 'notificationsBus'], [{ cluster: '' }, { user: 'u' }, { cluster: 'other' }]),
  field(['glance', 'template', 'notificationBusInstance'], ['rabbitmq', 'other', '']),
  field(['applicationCredential'], [
    { expirationDays: 300 }, { expirationDays: 1 }, { gracePeriodDays: 0 }, { gracePeriodDays: 730 }, { roles: [] }, { accessRules: [{ service: 'image', path: '', method: 'GET' }] },
  ]),
  field(['glance', 'applicationCredential'], [{ expirationDays: 5, gracePeriodDays: 5 }, { expirationDays: 1 }, { roles: [] }, { accessRules: [{}] }, null]),
  field(['glance', 'template', 'dbPurge', 'age'], [-1, 0]),
  field(['glance', 'template', 'apiTimeout'], [-1, 0]),
  field(['glance', 'template', 'extraMounts'], [[{}], [{ extraVol: [{}] }], [{ extraVol: [{ volumes: [] }] }], [{ extraVol: [] }], [{ extraVol: null }], []]),
  field(['extraMounts'], [[{ name: 'x' }], [{ extraVol: [{ mounts: [] }] }], [{ extraVol: [{ volumes: [], mounts: null }] }]]),
  field(['glance', 'template', 'glanceAPIs'], [{}, null, { default: null }, { default: {} }]),
  field(['glance', 'template'], [{}, null]),
  field(['glance'], [{}, null, { enabled: false }, { enabled: true }]),
).map(([path, value]) => setting(path, value));

const routes: fc.Arbitrary<Edit> = fc.tuple(index, fc.oneof(
  field(['tls'], [
    { termination: 'edge' }, { termination: 'edge', certificate: 'c' }, { certificate: 'c', key: 'k' }, { termination: 'Edge', certificate: 'c', key: 'k' }, {},
    { termination: 'passthrough', insecureEdgeTerminationPolicy: 'Allow', certificate: 'c', key: 'k' }, { termination: 'edge', key: '', certificate: 'c' },
  ]),
  field(['host'], ['Bad_Host', '-a', 'a.b', 'a'.repeat(254)]),
  field(['subdomain'], ['x.', 'x']),
  field(['path'], ['x', '/x', '']),
)).map(([position, [path, value]]) => ofApi(position, (name) => setting(['glance', 'apiOverrides', name, 'route', 'spec', ...path], value)));

/** Any place of ours that is there gets a value of another kind, or goes. */
const anywhere: fc.Arbitrary<Edit> = fc.tuple(fc.nat({ max: 9999 }), fc.constantFrom<Json>(undefined, undefined, null, -1, 0, 1.5, '', 'x', true, [], {}))
  .map(([position, value]) => (manifest) => {
    const spec = objectOr(manifest.spec);
    const places = Object.keys(spec).filter((name) => OURS.has(name))
      .flatMap((name): readonly Path[] => [[name], ...placesIn(spec[name], [name])]).filter(isModelled);
    return places.length === 0 ? manifest : setting(places[position % places.length], value)(manifest);
  });

/** The fields of `spec` that admission checks for the Image service's sake. */
const OURS = new Set(Object.entries(SPEC_FIELDS.fields!).filter(([name, { type }]) => type !== 'any' && name !== 'tls').map(([name]) => name));

/** The model of the webhooks does not look into volumes and mounts. */
function isModelled(path: Path): boolean {
  const list = path.findIndex((name) => name === 'volumes' || name === 'mounts');
  return list === -1 || list === path.length - 1;
}

export const broken: fc.Arbitrary<Edit> = fc.oneof(services, apiNames, endpoint, layouts, texts, ofApis, ofSpec, routes, anywhere);

function field(path: Path, values: readonly Json[]): fc.Arbitrary<readonly [Path, Json]> {
  return fc.constantFrom(...values).map((value) => [path, isObject(value) ? { ...value } : value] as const);
}
