import { COPY_METHOD, OPERATORS_METHODS } from '../../facts/edge';
import { globalOption, isPlain, knowsAllSecrets } from '../../model/query';
import { sitesOf } from '../../model/sites';
import type { ApiNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, edge } from './sample';

export const cannotCopy: Rule = {
  code: 'GLN-EDGE-006',
  title: 'An API of an edge architecture cannot copy images',
  why: "Images come to a site with the import method copy-image, which the operator's own list leaves out.",
  severity: Severity.ERROR,
  source: 'R103: glance-operator, templates/common/config/00-config.conf; nova, images_rbd_glance_store_name',

  *check(topology) {
    const all = sitesOf(topology);
    // Sites without a store of their own have nothing to copy to.
    const copying = all?.sites.filter(({ own }) => own.length > 0) ?? [];
    if (!all || copying.length === 0) return;
    for (const api of [all.hub, ...copying.map((site) => site.api)]) {
      const methods = methodsOf(topology, api);
      if (methods === undefined || methods.includes(COPY_METHOD)) continue;
      yield {
        on: api,
        field: 'customServiceConfig [DEFAULT] enabled_import_methods',
        message: `API '${api.name}' does not have '${COPY_METHOD}' among its import methods.`,
        consequence: `a copy from or to a site through '${api.name}' is refused, and instances of the site get their images over the WAN.`,
        fix: `enabled_import_methods = [${[...methods, COPY_METHOD].join(',')}].`,
      };
    }
  },

  trips: () => dcn({ apis: { az1: edge('central:rbd,az1:rbd', { options: {} }) } }),
  passes: () => dcn(),
};

/** The methods that an API has; undefined when a value, or a Secret that may have one, is not known. */
function methodsOf(topology: Topology, api: ApiNode): readonly string[] | undefined {
  const option = globalOption(topology, api, 'DEFAULT', 'enabled_import_methods');
  if (!option) return knowsAllSecrets(topology, api) ? OPERATORS_METHODS : undefined;
  if (!isPlain(option.value)) return undefined;
  return option.value.split(/[[\],]/).map((method) => method.trim().replace(/^(['"])(.*)\1$/, '$2')).filter((method) => method !== '');
}
