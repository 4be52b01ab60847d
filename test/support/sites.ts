import type { JsonObject } from '../../src/model/json';

/** A control plane with a hub and so many sites, each with a Ceph cluster of its own, as the documentation of the product has it. */
export function controlPlaneWithSites(count: number): JsonObject {
  const names = Array.from({ length: count }, (_, index) => `az${index + 1}`);
  const sites = names.map((name) => [name, site(name, ['hub', name])] as const);
  return {
    apiVersion: 'core.openstack.org/v1beta1',
    kind: 'OpenStackControlPlane',
    metadata: { name: 'openstack', namespace: 'openstack' },
    spec: {
      secret: 'osp-secret',
      glance: {
        template: {
          databaseInstance: 'openstack',
          keystoneEndpoint: 'hub',
          storage: { storageRequest: '10G' },
          glanceAPIs: { hub: { ...site('hub', ['hub', ...names]), type: 'split', replicas: 3 }, ...Object.fromEntries(sites) },
          extraMounts: [{ extraVol: [mount('hub'), ...names.map(mount)] }],
        },
      },
    },
  };
}

function site(name: string, stores: readonly string[]): JsonObject {
  return {
    type: 'edge', replicas: 2, networkAttachments: ['storage'],
    customServiceConfig: [
      '[DEFAULT]', `enabled_backends = ${stores.map((store) => `${store}:rbd`).join(',')}`,
      '[glance_store]', `default_backend = ${name}`,
      ...stores.flatMap((store) => [`[${store}]`, `rbd_store_ceph_conf = /etc/ceph/${store}.conf`, 'rbd_store_pool = images', 'rbd_store_user = openstack']),
    ].join('\n'),
  };
}

function mount(name: string): JsonObject {
  return {
    propagation: [name],
    volumes: [{ name: `ceph-${name}`, secret: { secretName: `ceph-conf-${name}` } }],
    mounts: [{ name: `ceph-${name}`, mountPath: '/etc/ceph', readOnly: true }],
  };
}
