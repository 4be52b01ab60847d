import { STORE_SETTINGS } from '../../facts/store-settings';
import { globalOption, knowsAllSecrets, storesOf, storesWith, targetsBefore } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { textUsers } from './texts';

export const settingOfDriver: Rule = {
  code: 'GLN-STORES-067',
  title: 'An option is missing that the driver of a store needs',
  why: 'Some drivers need an option outside their section, which the operator sets from some release on.',
  severity: Severity.ERROR,
  source: 'R39: glance-operator, templates/common/config/00-config.conf, 18.0-fr1 to main; oslo.concurrency, lockutils.py',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const { driver, section, option, value, since } of STORE_SETTINGS) {
      const lacking = targetsBefore(topology, since);
      if (lacking.length === 0 || storesWith(topology, driver).length === 0) continue;
      for (const { api, apis, config } of textUsers(topology)) {
        const stores = storesOf(topology, api).filter((store) => store.driver === driver);
        if (stores.length === 0 || !knowsAllSecrets(topology, api) || globalOption(topology, api, section, option)) continue;
        yield {
          on: config ?? api,
          field: `[${section}] ${option}`,
          message: `${quoted(apis)} ${apis.length === 1 ? 'has' : 'have'} the store '${stores[0].id}' of the type '${driver}', and no [${section}] ${option}.`,
          consequence: `Glance cannot lock a volume while it attaches it: uploads fail on ${releases(lacking)}.`,
          fix: `[${section}] ${option} = ${value}, as later releases have it.`,
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder', options: { oslo_concurrency: {} } } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } } }),
};
