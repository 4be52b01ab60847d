import { TEMPLATE_FIELDS } from '../../facts/fields';
import { objectOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const negativeQuota: Rule = {
  code: 'GLN-RESOURCE-020',
  title: 'A quota is negative',
  why: 'Admission takes any number, and keystone is then asked to register it as a limit.',
  severity: Severity.ERROR,
  source: 'R120: glance-operator, glance_types.go, QuotaLimits, and glance_controller.go, ensureRegisteredLimits()',

  *check({ glance }) {
    if (!glance.enabled) return;
    const quotas = objectOr(glance.template.quotas);
    for (const name of Object.keys(TEMPLATE_FIELDS.fields!.quotas.fields!)) {
      const value = quotas[name];
      if (typeof value !== 'number' || value >= 0) continue;
      yield {
        on: glance,
        field: `quotas.${name}`,
        message: `The quota ${name} is ${value}.`,
        consequence: 'the control plane is admitted, and keystone gets a limit that nobody meant, on every release.',
        fix: `${name}: 0 or more.`,
      };
    }
  },

  trips: () => sketch({ template: { quotas: { imageSizeTotal: -1, imageCountTotal: 10 } } }),
  passes: () => sketch({ template: { quotas: { imageSizeTotal: 1000, imageCountTotal: 10 } } }),
};
