import { at, objectOr, textOr } from '../../model/json';
import { nearest } from '../../model/names';
import { namesOfKind } from '../../model/neighbours';
import { secretNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';

export const routeCertificate: Rule = {
  code: 'GLN-RESOURCE-030',
  title: 'The certificate of a Route is not in the Secret that is named for it',
  why: 'The operator looks into the Secret before it makes the Route, and waits where it finds nothing.',
  severity: Severity.ERROR,
  source: 'openstack-operator, internal/openstack/common.go, EnsureEndpointConfig(); lib-common, modules/common/tls, ValidateCertSecret()',

  *check(topology) {
    const known = namesOfKind(topology, 'Secret');
    if (!topology.glance.enabled || !known) return;
    for (const [name, override] of Object.entries(objectOr(topology.glance.section.apiOverrides))) {
      const secretName = textOr(at(override, 'tls', 'secretName'));
      if (!secretName) continue;
      const secret = secretNamed(topology, secretName);
      const lacking = KEYS.filter((key) => secret && !secret.data.some(([have]) => have === key));
      if (secret && lacking.length > 0) yield finding(topology, name, `The Secret '${secretName}', for the Route of API '${name}', lacks ${quoted(lacking)}.`, `${quoted(lacking)} in the Secret.`);
      const meant = known.includes(secretName) ? undefined : nearest(secretName, known);
      if (meant !== undefined) yield finding(topology, name, `The Secret '${secretName}', for the Route of API '${name}', is not among the manifests beside the control plane; '${meant}' is.`, `tlsSecretName: '${meant}'.`, Severity.WARNING);
    }
  },

  trips: () => certified('tls.crt'),
  passes: () => certified('tls.crt', 'tls.key'),
};

const KEYS = ['tls.crt', 'tls.key'];

function finding({ glance }: Topology, api: string, message: string, fix: string, severity?: Severity): Finding {
  return {
    on: glance,
    field: `spec.glance.apiOverrides.${api}.tls.secretName`,
    message,
    consequence: 'the operator waits for it: the Route is not made or keeps its old certificate, on every release.',
    fix,
    ...(severity ? { severity } : {}),
  };
}

function certified(...keys: readonly string[]): Topology {
  return sketch({
    section: { apiOverrides: { default: { tls: { secretName: 'images-certificate' } } } },
    neighbours: { names: { Secret: ['images-certificate'] } },
    secrets: { 'images-certificate': Object.fromEntries(keys.map((key) => [key, '-----BEGIN …-----'])) },
  });
}
