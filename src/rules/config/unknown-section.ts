import { isKnownSection } from '../../facts/known-options';
import { SECTIONS } from '../../facts/sections';
import { nearest } from '../../model/names';
import { configOf, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ConfigNode, StoreNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { looksLikeStore } from './homes';
import { otherSectionsOf } from './placed-options';
import { isFromCode } from './wording';

export const unknownSection: Rule = {
  code: 'GLN-CONFIG-019',
  title: 'Glance has no such section',
  why: 'Glance never refuses a section: what stands in one that it does not know is lost.',
  severity: Severity.ERROR,
  source: 'the sections that glance-api registers, glance 26.1.0 and 33.0.0',

  *check(topology) {
    for (const placed of otherSectionsOf(topology)) {
      const { on, section, inSecret } = placed;
      const judged = section.options.filter(({ unchecked }) => !unchecked);
      if (inSecret || judged.length === 0 || isKnownSection(section.name)) continue;
      const store = storeOf(topology, on, section.name);
      if (!store && looksLikeStore(placed)) continue;
      const meant = nearest(section.name, SECTIONS.map((facts) => facts.section));
      yield {
        on,
        field: `[${section.name}]`,
        ...(judged.some(isFromCode) ? {} : { severity: Severity.WARNING }),
        message: store ? `[${section.name}] is the section of the store '${store.id}'.` : `Glance has no section [${section.name}].`,
        consequence: store ? 'its options would be written without being checked as those of a store.' : 'Glance ignores what stands in it without a word, on every release.',
        inYaml: !store && meant === undefined ? 'remove it; or acknowledge this, if its Glance is known to have it.' : undefined,
        fix: store ? `options: { … } of the store '${store.id}'.` : meant === undefined ? 'remove it; or uncheckedConfig, if its Glance is known to have it.' : `[${meant}] in place of [${section.name}].`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { image_formats: { disk_formats: 'raw,iso' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { image_format: { disk_formats: 'raw,iso' } } } } }),
};

/** The store that a section belongs to: options of a store are no matter of the API's. */
function storeOf(topology: Topology, config: ConfigNode, name: string): StoreNode | undefined {
  const api = topology.apis.find((one) => configOf(topology, one) === config);
  return api && storesOf(topology, api).find(({ id }) => id.toLowerCase() === name.toLowerCase());
}
