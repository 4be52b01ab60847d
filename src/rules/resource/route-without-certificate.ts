import { at, isObject, objectOr } from '../../model/json';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const routeWithoutCertificate: Rule = {
  code: 'GLN-RESOURCE-011',
  title: 'The TLS of a Route lacks its certificate or key',
  why: 'Who overrides the TLS of a Route takes over all of it.',
  severity: Severity.ERROR,
  source: 'W14: openstack-operator, openstackcontrolplane_webhook.go',
  refusedAt: 'always',

  *check(topology) {
    if (!topology.glance.enabled) return;
    for (const [name, override] of Object.entries(objectOr(topology.glance.section.apiOverrides))) {
      const tls = at(override, 'route', 'spec', 'tls');
      // The webhook drops what is for no API before it looks.
      if (!isObject(tls) || !isKept(topology, name)) continue;
      const missing = ['certificate', 'key'].filter((field) => !tls[field]);
      if (missing.length === 0) continue;
      yield {
        on: topology.glance,
        field: `spec.glance.apiOverrides.${name}.route.spec.tls`,
        message: `The Route of API '${name}' overrides its TLS without ${listed(missing)}.`,
        consequence: 'the webhook rejects the control plane on every release.',
        fix: `spec.glance.apiOverrides.${name}.tls.secretName: a Secret with both.`,
      };
    }
  },

  trips: () => withTls({ termination: 'reencrypt' }),
  passes: () => withTls({ termination: 'reencrypt', certificate: '-----BEGIN CERTIFICATE-----', key: '-----BEGIN PRIVATE KEY-----' }),
};

function withTls(tls: Readonly<Record<string, string>>): Topology {
  return sketch({ section: { apiOverrides: { default: { route: { spec: { tls } } } } } });
}

/** Without APIs the webhook makes one called `default` first. Source: W2. */
function isKept(topology: Topology, name: string): boolean {
  return topology.apis.length === 0 ? name === 'default' : apiNamed(topology, name) !== undefined;
}
