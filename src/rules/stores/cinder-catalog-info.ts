import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { isHidden, shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const cinderCatalogInfo: Rule = {
  code: 'GLN-STORES-049',
  title: 'Where a Cinder store finds its service is not in three parts',
  why: 'Glance splits it at two colons: type, name, which is mostly empty, and interface.',
  severity: Severity.ERROR,
  source: 'glance_store 4.3, _drivers/cinder/store.py, cinder_catalog_info',

  *check(topology) {
    for (const placed of storeOptionsNamed(topology, 'cinder_catalog_info')) {
      const text = knownText(placed.option.value)?.trim();
      if (placed.store!.driver !== 'cinder' || text === undefined || /^[^:]+:[^:]*:[^:]+$/.test(text)) continue;
      yield {
        on: placed.on,
        field: placed.field,
        message: isHidden(placed) ? `'${placed.shown}' is not type:name:interface.` : `'${placed.shown}' is ${shownValue(text)}, and not type:name:interface.`,
        consequence: 'every upload to the store fails, on every release.',
        fix: 'cinder_catalog_info = volumev3::internalURL.',
      };
    }
  },

  trips: () => withInfo('volumev3:internalURL'),
  passes: () => withInfo('volumev3::internalURL'),
};

function withInfo(info: string) {
  return sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_catalog_info: info } } });
}
