import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { BASE, type PlannedApi } from './plan';

/** A control plane as whoever writes it by hand: the base with its Image service filled in, and nothing checked. */
export function manifest(apis: readonly PlannedApi[]): any {
  const base = parse(readFileSync(BASE, 'utf8'), { version: '1.1' });
  const { template } = base.spec.glance;
  template.storage.external = false;
  template.keystoneEndpoint = 'default';
  template.extraMounts = apis.map(({ name, secret }) => ({
    extraVol: [{
      propagation: [name],
      volumes: [{ name: secret, secret: { secretName: secret } }],
      mounts: [{ name: secret, mountPath: '/etc/ceph', readOnly: true }],
    }],
  }));
  // One text that holds for every API stands at the template.
  if (apis.length === 1) template.customServiceConfig = config(apis[0]);
  const written = template.glanceAPIs;
  template.glanceAPIs = {};
  for (const api of apis) {
    template.glanceAPIs[api.name] = {
      ...written[api.name], type: 'split', replicas: 3, networkAttachments: ['storage'],
      ...(apis.length === 1 ? {} : { customServiceConfig: config(api) }),
    };
  }
  return base;
}

function config({ cluster, stores }: PlannedApi): string {
  const sections = stores.map(({ id, pool }) => [
    `[${id}]`, `rbd_store_pool = ${pool}`, 'rbd_store_user = openstack', `rbd_store_ceph_conf = /etc/ceph/${cluster}.conf`, '',
  ].join('\n'));
  const head = ['[DEFAULT]', `enabled_backends = ${stores.map(({ id }) => `${id}:rbd`).join(',')}`, '', '[glance_store]', `default_backend = ${stores[0].id}`, '', ''];
  return head.join('\n') + sections.join('\n');
}
