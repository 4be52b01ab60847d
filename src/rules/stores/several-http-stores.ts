import { storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { driverFacts } from '../config/option-facts';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { textUsers } from './texts';

export const severalHttpStores: Rule = {
  code: 'GLN-STORES-015',
  title: 'An API has several stores that can only be read',
  why: 'An HTTP store has no place of its own: it reads the URL that an image names, and one such store reads them all.',
  severity: Severity.WARNING,
  source: 'R19: glance, administration guide, multiple stores',

  *check(topology) {
    for (const { api } of textUsers(topology)) {
      const found = storesOf(topology, api).filter(({ driver }) => driverFacts(driver)?.readOnly);
      if (found.length < 2) continue;
      yield {
        on: found[1],
        message: `API '${api.name}' has the stores ${quoted(found)}, all of the type '${found[0].driver}'.`,
        consequence: 'they do the same, and which of them a location belongs to is by chance, on every release.',
        fix: `leave '${found[0].id}' alone.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd,web:http,links:http' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd,web:http' } } }),
};
