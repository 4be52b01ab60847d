import { objectOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const quotaBeyondCatalog: Rule = {
  code: 'GLN-RESOURCE-022',
  title: 'Quotas with an API that is not in the catalog',
  why: 'Limits belong to an endpoint of keystone, and only the API that keystoneEndpoint names has one.',
  severity: Severity.WARNING,
  source: 'R120: glance-operator, templates/common/config/00-config.conf, [oslo_limit] endpoint_id; read, not run',

  *check({ glance, apis }) {
    const isOn = Object.values(objectOr(glance.template.quotas)).some((value) => typeof value === 'number' && value > 0);
    if (!glance.enabled || !isOn) return;
    const others = apis.filter(({ name }) => name !== glance.template.keystoneEndpoint);
    if (others.length === 0 || apis.length < 2) return;
    yield {
      on: glance,
      field: 'quotas',
      message: `Quotas are on, and ${quoted(others)} ${others.length === 1 ? 'is' : 'are'} not in the catalog.`,
      consequence: 'quotas are probably not enforced there, or uploads fail, on every release.',
      fix: 'try an upload through each of these APIs, or leave quotas off.',
    };
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } }, template: { quotas: { imageCountTotal: 10 } } }),
  passes: () => sketch({ template: { quotas: { imageCountTotal: 10 } } }),
};
