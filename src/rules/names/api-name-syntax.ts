import { labelOf } from '../../model/label';
import { apisOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const apiNameSyntax: Rule = {
  code: 'GLN-NAMES-001',
  title: 'The name of an API cannot be part of a host name',
  why: 'Pods, Services and certificates are named after the API.',
  severity: Severity.ERROR,
  source: 'W3: openstack-operator and glance-operator webhooks; lib-common, webhook/rfc.go, ValidateDNS1123Label(); RFC 1123',
  refusedAt: 'always',

  *check(topology) {
    for (const api of apisOf(topology)) {
      // How long it may be depends on more than syntax.
      if (/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(api.name)) continue;
      yield {
        on: api,
        message: `The name of API '${api.name}' is not made of small letters, digits and hyphens, with a letter or digit at both ends.`,
        consequence: 'the webhook rejects the control plane on every release.',
        fix: `apiName: '${labelOf(api.name, new Set(topology.apis.map(({ name }) => name)))}'.`,
        inYaml: `the key '${labelOf(api.name, new Set(topology.apis.map(({ name }) => name)))}' in glanceAPIs.`,
      };
    }
  },

  trips: () => sketch({ apis: { AZ_0: { stores: 'hub:rbd' } } }),
  passes: () => sketch({ apis: { 'az-0': { stores: 'hub:rbd' } } }),
};
