import * as fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/model/json';

/** Further fields of an API, of the template and of `spec.glance`, right on the releases that have them. */

/** Each field now and then. */
function seldom(fields: Readonly<Record<string, readonly Json[]>>): fc.Arbitrary<JsonObject> {
  const rows = Object.entries(fields).map(([name, values]) => fc
    .option(fc.constantFrom(...values).map((value) => [name, value] as const), { nil: undefined, freq: 2 })
    .chain((row) => fc.constantFrom(undefined, undefined, undefined, row)));
  return fc.tuple(...rows).map((found) => Object.fromEntries(found.filter((row): row is readonly [string, Json] => row !== undefined)));
}

const TOPOLOGY_REFS = [{ name: 'spread' }, { name: 'spread', namespace: '' }, { name: 'spread', namespace: 'openstack' }];

export const apiFields: fc.Arbitrary<JsonObject> = seldom({
  apiTimeout: [0, 60, 300],
  topologyRef: TOPOLOGY_REFS,
  override: [
    { service: { internal: { metadata: { annotations: { 'metallb.universe.tf/loadBalancerIPs': '172.17.0.80' } }, spec: { type: 'LoadBalancer' } } } },
    { service: { public: {} } },
    { probes: { livenessProbes: { path: '/healthcheck', periodSeconds: 5 } } },
    { probes: { startupProbes: { type: 'Exec', command: ['true'] } } },
    { probes: { readinessProbes: { type: '', path: '', port: 0, failureThreshold: 0 } } },
  ],
  storage: [{ storageRequest: '20G' }, { external: true }, { storageClass: 'fast' }],
  imageCache: [{ size: '5G' }, { size: '' }],
  resources: [{ requests: { cpu: '1', memory: '1Gi' } }, { limits: { cpu: 2 } }],
  networkAttachments: [['storage'], []],
  customServiceConfigSecrets: [['glance-s3'], []],
  nodeSelector: [{ role: 'control' }],
});

export const templateFields: fc.Arbitrary<JsonObject> = seldom({
  topologyRef: TOPOLOGY_REFS,
  apiTimeout: [0, 60],
  dbPurge: [{ age: 0 }, { age: 30, schedule: '1 0 * * *' }, {}],
  quotas: [{ imageCountTotal: 10 }, { imageSizeTotal: 0 }],
  imageCache: [{ size: '5G' }],
  notificationBusInstance: ['rabbitmq', ''],
  notificationsBus: [{ cluster: 'rabbitmq' }, { cluster: 'rabbitmq', user: 'glance' }],
  preserveJobs: [true],
  storage: [{ storageRequest: '' }, { storageRequest: '10G', external: false }],
});

export const sectionFields: fc.Arbitrary<JsonObject> = seldom({
  uniquePodNames: [true, true, false],
  enabled: [true, true, true, false],
  applicationCredential: [
    { enabled: true }, { enabled: true, expirationDays: 100 }, { enabled: true, expirationDays: 10, gracePeriodDays: 5 },
  ],
  apiOverrides: [
    { default: { route: { spec: { tls: { termination: 'edge', certificate: 'c', key: 'k' } } } } },
    { default: { tls: { secretName: 'certificate' } }, ghost: { route: { spec: { tls: { termination: 'edge' } } } } },
    { az0: { route: { spec: { host: 'glance.example.com' } } } },
  ],
});
