import { TEMPLATE_FIELDS } from '../../facts/fields';
import { at, textOr } from '../../model/json';
import { nearest } from '../../model/names';
import { secretNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const passwordMissing: Rule = {
  code: 'GLN-SECRETS-009',
  title: 'The password of the Image service is not in its Secret',
  why: 'The operator takes it from the Secret of the template, or else of the control plane, by the key that the selector names.',
  severity: Severity.ERROR,
  source: 'openstack-operator, internal/openstack/glance.go; glance-operator, glance_controller.go, passwordSelectors',

  *check(topology) {
    const { glance, controlPlane } = topology;
    const name = textOr(glance.template.secret) || textOr(controlPlane.spec.secret);
    const secret = name ? secretNamed(topology, name) : undefined;
    if (!glance.enabled || !secret || secret.data.length === 0) return;
    const key = textOr(at(glance.template, 'passwordSelectors', 'service')) || DEFAULT_KEY;
    const keys = secret.data.map(([one]) => one);
    if (keys.includes(key)) return;
    yield {
      on: glance,
      field: 'passwordSelectors.service',
      message: `The Secret '${secret.name}' has no key '${key}'.`,
      consequence: 'the Image service waits for its password and never gets ready, on every release.',
      fix: `passwordKey: '${nearest(key, keys) ?? '…'}', or ${key} in the Secret.`,
      inYaml: `passwordSelectors.service: ${nearest(key, keys) ?? '…'}, or ${key} in the Secret.`,
    };
  },

  trips: () => withKey('GlancePasswd'),
  passes: () => withKey(DEFAULT_KEY),
};

const DEFAULT_KEY = String(TEMPLATE_FIELDS.fields!.passwordSelectors.fields!.service.default);

function withKey(key: string): Topology {
  return sketch({ secrets: { 'osp-secret': { [key]: '12345678' } } });
}
