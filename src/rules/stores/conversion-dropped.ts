import { LAYOUTS } from '../../facts/layouts';
import { storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { knownText, otherOptionsNamed } from '../config/placed-options';
import { usersOf } from '../config/users';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const conversionDropped: Rule = {
  code: 'GLN-STORES-027',
  title: 'A list of import plugins drops the conversion to raw',
  why: 'With an RBD store, the operator has imports of a split API converted to raw images; a list of your own replaces that.',
  severity: Severity.WARNING,
  source: 'R76, M-G7: glance-operator, 00-config.conf',

  *check(topology) {
    for (const { option, on, field, shown, section } of otherOptionsNamed(topology, 'image_import_plugins')) {
      const text = knownText(option.value);
      if (section.toLowerCase() !== 'image_import_opts' || text === undefined || /\bimage_conversion\b/.test(text)) continue;
      const apis = usersOf(topology, on).filter((api) => converts(topology, api));
      if (apis.length === 0) continue;
      yield {
        on,
        field,
        message: `'${shown}' is without image_conversion, and ${quoted(apis)} ${apis.length === 1 ? 'has' : 'have'} an RBD store.`,
        consequence: 'imports stay in the format that they come in: instances copy and convert them each time, on every release.',
        fix: "image_import_plugins = ['image_conversion'] with the others before it, and [image_conversion] output_format = raw.",
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { image_import_opts: { image_import_plugins: '[image_decompression]' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { image_import_opts: { image_import_plugins: '[image_decompression,image_conversion]' } } } } }),
};

function converts(topology: Topology, api: ApiNode): boolean {
  return CONVERTING.has(api.layout) && storesOf(topology, api).some(({ driver }) => driver === 'rbd');
}

const CONVERTING: ReadonlySet<string> = new Set(LAYOUTS
  .filter(({ halves }) => halves.some(({ convertsImages }) => convertsImages)).map(({ layout }) => layout));
