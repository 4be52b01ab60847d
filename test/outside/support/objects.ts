import type { JsonObject } from '../../../src/model/json';

/** A request that makes an object: where it goes, and what it says. */
export interface Creation {
  readonly path: string;
  readonly object: JsonObject;
}

export function secret(name: string, data: JsonObject = {}): Creation {
  return { path: '/api/v1/namespaces/openstack/secrets', object: { apiVersion: 'v1', kind: 'Secret', metadata: { name }, type: 'Opaque', data } };
}

export function configMap(name: string, data: JsonObject): Creation {
  return { path: '/api/v1/namespaces/openstack/configmaps', object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data } };
}

export function service(metadata: JsonObject, spec: JsonObject = {}): Creation {
  return {
    path: '/api/v1/namespaces/openstack/services',
    object: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'glance', ...metadata }, spec: { ports: [{ port: 9292 }], ...spec } },
  };
}

export function volumeClaim(storage: unknown): Creation {
  return {
    path: '/api/v1/namespaces/openstack/persistentvolumeclaims',
    object: {
      apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'glance' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } } as JsonObject,
    },
  };
}

export function cronJob(name: string, schedule: string): Creation {
  const template = { spec: { restartPolicy: 'Never', containers: [container()] } };
  return {
    path: '/apis/batch/v1/namespaces/openstack/cronjobs',
    object: { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name }, spec: { schedule, jobTemplate: { spec: { template } } } },
  };
}

/** What the pods say is not looked at: see `pod`. */
export function statefulSet(name: string, labels: JsonObject, podSpec: JsonObject = {}): Creation {
  const template = { metadata: { labels }, spec: { containers: [container()], ...podSpec } };
  return {
    path: '/apis/apps/v1/namespaces/openstack/statefulsets',
    object: { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name }, spec: { serviceName: 'glance', selector: { matchLabels: labels }, template } },
  };
}

/** A pod as a StatefulSet would make it, with what it and its container say. */
export function pod(spec: JsonObject, inContainer: JsonObject = {}): Creation {
  return {
    path: '/api/v1/namespaces/openstack/pods',
    object: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'glance-0' }, spec: { ...spec, containers: [{ ...container(), ...inContainer }] } },
  };
}

/** No pod is taken without the account that it runs as, which a controller would make. */
export function serviceAccount(): Creation {
  return { path: '/api/v1/namespaces/openstack/serviceaccounts', object: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } } };
}

function container(): JsonObject {
  return { name: 'glance', image: 'glance' };
}
