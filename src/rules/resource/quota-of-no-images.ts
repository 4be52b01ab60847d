import { at, objectOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const quotaOfNoImages: Rule = {
  code: 'GLN-RESOURCE-021',
  title: 'Quotas allow no image at all',
  why: 'One quota above zero switches all of them on, and zero is a limit like any other.',
  severity: Severity.WARNING,
  source: 'R120: glance-operator, glance_types.go, IsQuotaEnabled(); glance, quota/keystone.py',

  *check({ glance }) {
    const quotas = objectOr(glance.template.quotas);
    const isOn = Object.values(quotas).some((value) => typeof value === 'number' && value > 0);
    if (!glance.enabled || !isOn || (at(quotas, 'imageCountTotal') ?? 0) !== 0) return;
    yield {
      on: glance,
      field: 'quotas.imageCountTotal',
      message: 'The quota imageCountTotal is 0, and another one is above zero.',
      consequence: 'no project can create an image until a limit of its own is set in keystone, on every release.',
      fix: 'imageCountTotal: how many images a project may have.',
    };
  },

  trips: () => sketch({ template: { quotas: { imageSizeTotal: 1000 } } }),
  passes: () => sketch({ template: { quotas: { imageSizeTotal: 1000, imageCountTotal: 10 } } }),
};
