import { LIFECYCLE, type Change } from '../../src/facts/lifecycle';
import { RELEASES, Release } from '../../src/facts/releases';
import { effectsOf, type ApiEffects } from '../../src/model/effects';
import type { JsonObject } from '../../src/model/json';
import { sketch, type Sketch } from '../../src/model/sketch';
import { readControlPlane } from '../../src/read/control-plane';

const { FR1, FR2, FR3, FR5, FR6 } = Release;

const ONE: Sketch = { apis: { default: { stores: 'hub:rbd' } } };
const TWO: Sketch = { apis: { default: { stores: 'hub:rbd' }, second: { stores: 'hub:rbd' } } };

function body(fields: JsonObject): Sketch {
  return { apis: { default: { stores: 'hub:rbd', body: fields } } };
}

function service(endpoint: string, type: string, annotations: JsonObject = {}): Sketch {
  return body({ override: { service: { [endpoint]: { metadata: { annotations }, spec: { type } } } } });
}

interface Case {
  readonly change: Change;
  readonly old?: Sketch;
  readonly next: Sketch;
  readonly effects: string;
  /** FR6 when left out. */
  readonly on?: Release;
}

/** Changes for each row of LIFECYCLE. */
const CHANGES: readonly Case[] = [
  { change: 'new', next: TWO, effects: 'default: no-op; second: created' },
  { change: 'gone', old: TWO, next: ONE, effects: 'default: no-op; second: removed, data left' },
  { change: 'layout', next: { apis: { default: { layout: 'edge', stores: 'hub:rbd' } }, template: { keystoneEndpoint: 'default' } }, effects: 'default: recreated, data left' },
  { change: 'pod-names', next: { section: { uniquePodNames: true } }, effects: 'default: recreated, data left' },
  { change: 'stores', next: { apis: { default: { stores: 'hub:rbd,second:rbd' } } }, effects: 'default: recreated' },
  { change: 'storage', next: { template: { storage: { storageRequest: '20G', external: false } } }, effects: 'default: recreated' },
  { change: 'storage', next: { template: { storage: { storageRequest: '20G', external: false } } }, effects: 'default: no-op', on: FR1 },
  { change: 'storage', next: { spec: { storageClass: 'fast' } }, effects: 'default: recreated' },
  { change: 'storage', next: body({ storage: { storageClass: 'fast' } }), effects: 'default: recreated' },
  { change: 'external', next: { template: { storage: { storageRequest: '10G', external: true } } }, effects: 'default: recreated, data left' },
  { change: 'external', old: body({ storage: { external: true } }), next: ONE, effects: 'default: recreated' },
  { change: 'cache', next: { template: { imageCache: { size: '10G' } } }, effects: 'default: recreated' },
  { change: 'cache', next: { template: { imageCache: { size: '10G' } } }, effects: 'default: no-op', on: FR1 },
  { change: 'cache', old: body({ imageCache: { size: '10G' } }), next: ONE, effects: 'default: recreated, data left' },
  { change: 'text', next: { apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { debug: 'true' } } } } }, effects: 'default: rolling' },
  { change: 'config-secrets', next: { apis: { default: { stores: 'hub:rbd', secrets: ['more'] } } }, effects: 'default: rolling' },
  { change: 'mounts', next: { mounts: [{ at: '/etc/ceph', source: { secret: { secretName: 'other' } }, to: ['default'] }] }, effects: 'default: rolling' },
  { change: 'networks', next: body({ networkAttachments: ['storage'] }), effects: 'default: rolling' },
  { change: 'node-selector', next: body({ nodeSelector: { role: 'storage' } }), effects: 'default: rolling' },
  { change: 'node-selector', next: { spec: { nodeSelector: { role: 'storage' } } }, effects: 'default: rolling' },
  { change: 'topology', next: { template: { topologyRef: { name: 'spread' } } }, effects: 'default: rolling' },
  { change: 'topology', next: { template: { topologyRef: { name: 'spread' } } }, effects: 'default: no-op', on: FR1 },
  { change: 'topology', next: { spec: { topologyRef: { name: 'spread' } } }, effects: 'default: rolling', on: FR2 },
  { change: 'resources', next: body({ resources: { requests: { cpu: '1' } } }), effects: 'default: rolling' },
  { change: 'probes', next: body({ override: { probes: { livenessProbes: { periodSeconds: 20 } } } }), effects: 'default: rolling' },
  { change: 'probes', next: body({ override: { probes: { livenessProbes: { periodSeconds: 20 } } } }), effects: 'default: no-op', on: FR5 },
  { change: 'timeout', next: body({ apiTimeout: 120 }), effects: 'default: rolling' },
  { change: 'quotas', next: { template: { quotas: { imageCountTotal: 10 } } }, effects: 'default: rolling' },
  {
    change: 'endpoint', old: { ...TWO, template: { keystoneEndpoint: 'default' } }, next: { ...TWO, template: { keystoneEndpoint: 'second' } },
    effects: 'default: rolling, endpoint moved; second: rolling, endpoint moved',
  },
  { change: 'route', next: { section: { apiOverrides: { default: { route: { spec: { host: 'images.example.com' } } } } } }, effects: 'default: endpoint moved' },
  { change: 'service-type', next: service('public', 'LoadBalancer'), effects: 'default: endpoint moved' },
  {
    change: 'service-address', old: service('internal', 'LoadBalancer', { 'metallb.universe.tf/loadBalancerIPs': '172.17.0.80' }),
    next: service('internal', 'LoadBalancer', { 'metallb.universe.tf/loadBalancerIPs': '172.17.0.81' }), effects: 'default: endpoint moved',
  },
  { change: 'login', next: { template: { databaseAccount: 'glance-new' } }, effects: 'default: rolling' },
  { change: 'login', old: { template: { secret: '' } }, next: { template: { secret: '' }, spec: { secret: 'another' } }, effects: 'default: rolling' },
  { change: 'database', next: { template: { databaseInstance: 'second' } }, effects: 'default: rolling, data left' },
  { change: 'memcached', next: { template: { memcachedInstance: 'second' } }, effects: 'default: rolling' },
  { change: 'notifications', next: { template: { notificationBusInstance: 'rabbitmq' } }, effects: 'default: rolling', on: FR3 },
  { change: 'notifications', next: { template: { notificationBusInstance: 'rabbitmq' } }, effects: 'default: no-op', on: FR5 },
  {
    change: 'credential', next: { spec: { applicationCredential: { enabled: true } }, section: { applicationCredential: { enabled: true } } }, effects: 'default: rolling', on: FR5,
  },
  { change: 'tls', next: { spec: { tls: { podLevel: { enabled: false } } } }, effects: 'default: rolling, endpoint moved' },
  { change: 'ca-bundle', next: { spec: { tls: { caBundleSecretName: 'more-authorities' } } }, effects: 'default: rolling' },
  { change: 'replicas', next: { apis: { default: { stores: 'hub:rbd', replicas: 5 } } }, effects: 'default: scaled' },
  { change: 'claims', next: { apis: { default: { stores: 'hub:rbd', replicas: 1 } } }, effects: 'default: scaled, data left' },
  { change: 'lost-store', old: { apis: { default: { stores: 'hub:rbd,archive:rbd' } } }, next: ONE, effects: 'default: recreated, data left' },
];

const rows = CHANGES.map((one) => [one.change, one.effects, one.on ?? FR6, one] as const);

test.each(rows)('%s: %s on %s', (_, effects, on, { old = ONE, next }) => {
  expect(shown(old, { release: on, ...next })).toBe(effects);
});

test('every row of the table has a change that shows its effects', () => {
  expect(new Set(CHANGES.map(({ change }) => change))).toEqual(new Set(Object.keys(LIFECYCLE)));
});

test.each([
  ['quotas from one number to another', { template: { quotas: { imageCountTotal: 10 } } }, { template: { quotas: { imageCountTotal: 20 } } }],
  ['jobs', {}, { template: { dbPurge: { age: 7 }, preserveJobs: true } }],
  ['the schedules of the cache', body({ imageCache: { size: '5G' } }), body({ imageCache: { size: '5G', prunerScheduler: '5 5 * * *' } })],
  ['labels of a Service', {}, service('internal', 'ClusterIP', { team: 'images' })],
  ['a startup probe', {}, body({ override: { probes: { startupProbes: { periodSeconds: 20 } } } })],
  ['what the operators overwrite', {}, body({ tls: { caBundleSecretName: 'x' }, auth: { applicationCredentialSecret: 'y' } })],
  ['mounts of another API', { ...TWO, mounts: [] }, { ...TWO, mounts: [{ at: '/etc/x', source: { emptyDir: {} }, to: ['edge'] }] }],
  ['an API without pods', { apis: { default: { stores: 'hub:rbd', replicas: 0 } } }, { apis: { default: { stores: 'hub:rbd,second:rbd', replicas: 0 } } }],
  ["the template's time limit, which the webhook wrote into the API already", {}, { template: { apiTimeout: 120 } }],
] as ReadonlyArray<readonly [string, Sketch, Sketch]>)('%s has no effect', (_, old, next) => {
  expect(shown(old, next)).not.toMatch(/recreated|rolling|moved|left/);
});

test('a first storage request with external taken back gives volumes, and without it none', () => {
  const old: Sketch = { template: { storage: {} } };
  const kinds = (storage: JsonObject) => effectsOf(sketch(old), sketch({ release: FR6, template: { storage } }))[0]
    .changes.map(({ change }) => change);
  expect(kinds({ storageRequest: '10G', external: false })).toEqual(['storage', 'external']);
  expect(kinds({ storageRequest: '10G' })).toEqual(['storage']);
});

test('a renamed API is one that goes and one that comes, and its volumes stay behind', () => {
  expect(shown(ONE, { apis: { images: { stores: 'hub:rbd' } } })).toBe('images: created, endpoint moved; default: removed, endpoint moved, data left');
});

test('the data of an API whose pods have no volume is in its stores alone', () => {
  const external: Sketch = { template: { storage: { external: true } } };
  expect(shown({ ...TWO, ...external }, { ...ONE, ...external })).toBe('default: no-op; second: removed');
});

test('a service that is switched off loses every API', () => {
  expect(shown(TWO, { section: { enabled: false }, apis: {} })).toBe('default: removed, data left; second: removed, data left');
  expect(shown({ section: { enabled: false }, apis: {} }, ONE)).toBe('default: created');
});

test('the API that the webhook makes when there is none is there without pods', () => {
  expect(shown({ apis: {} }, ONE)).toMatch(/^default: scaled/);
});

test('the smaller restart is told only of releases where the larger does not come', () => {
  const [{ outcomes }] = effectsOf(sketch(ONE), sketch({
    apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { debug: 'true' } } } }, template: { imageCache: { size: '5G' } },
  }));
  expect(outcomes).toEqual([{ effect: 'recreated', releases: RELEASES.slice(1) }, { effect: 'rolling', releases: [FR1] }]);
});

test('the content of a Secret counts where both sides know it', () => {
  const api = { apis: { default: { stores: 'hub:rbd', secrets: ['more'] } } };
  const secret = (value: string): Sketch => ({ ...api, secrets: { more: { 'a.conf': value } } });
  expect(shown(secret('[DEFAULT]\ndebug = true'), secret('[DEFAULT]\ndebug = false'))).toBe('default: rolling');
  expect(shown(secret('[DEFAULT]\ndebug = true'), api)).toBe('default: no-op');
  expect(shown(api, secret('[DEFAULT]\ndebug = true'))).toBe('default: no-op');
});

test('blanks around a store only roll, and blanks in it make the pods anew', () => {
  const text = (list: string): Sketch => ({ apis: { default: { text: `[DEFAULT]\nenabled_backends = ${list}\n[hub]\nrbd_store_pool = images\n` } } });
  expect(shown(text('hub:rbd,b:rbd'), text('hub:rbd , b:rbd'))).toBe('default: rolling');
  expect(shown(text('hub:rbd'), text('hub: rbd'))).toBe('default: recreated');
});

test('a text of its own replaces that of the template, so that a change there does nothing to it', () => {
  const plan = (debug: boolean): Sketch => ({ text: `[DEFAULT]\ndebug = ${debug}\n`, apis: { own: { text: '[DEFAULT]\ndebug = true\n' }, inheriting: {} } });
  expect(shown(plan(true), plan(false))).toBe('own: no-op; inheriting: rolling');
});

test('what the API server writes out is no change', () => {
  const written = { replicas: 1, customServiceConfig: '[DEFAULT]\nenabled_backends = hub:rbd\n', resources: { limits: { cpu: '1000m' } } };
  const stored = {
    ...written, type: 'split', storage: {}, override: {}, tls: { api: { internal: {}, public: {} } }, apiTimeout: 60, imageCache: { size: '', cleanerScheduler: '*/30 * * * *' },
    resources: { limits: { cpu: '1' } }, networkAttachments: [],
  };
  const plane = (api: JsonObject, template: JsonObject) => readControlPlane({
    metadata: { name: 'openstack', resourceVersion: '1', managedFields: [] }, spec: { secret: 's', storageClass: 'fast', glance: { template: { ...template, glanceAPIs: { default: api } } } }, status: { conditions: [] },
  });
  const read = plane(stored, { keystoneEndpoint: 'default', databaseAccount: 'glance', memcachedInstance: 'memcached', apiTimeout: 60, storage: { external: true }, quotas: { imageCountTotal: 0 } });
  const effects = effectsOf(plane(written, {}), read);
  expect(effects.map(({ outcomes }) => outcomes.map(({ effect }) => effect))).toEqual([['no-op']]);
});

function shown(old: Sketch, next: Sketch): string {
  return effectsOf(sketch(old), sketch(next)).map(line).join('; ');
}

function line({ name, outcomes }: ApiEffects): string {
  return `${name}: ${outcomes.map(({ effect }) => effect).join(', ')}`;
}
