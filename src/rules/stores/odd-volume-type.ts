import { VOLUME_TYPE_NAME } from '../../facts/limits';
import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const oddVolumeType: Rule = {
  code: 'GLN-STORES-069',
  title: 'The name of a volume type can be none',
  why: 'The Block Storage service takes 1 to 255 characters, and the client takes a name with a dash in front for an option.',
  severity: Severity.ERROR,
  source: 'cinder, api/v3/types.py and api/validation/parameter_types.py; python-openstackclient, volume/v3/volume_type.py',

  *check(topology) {
    for (const { option, on, field, shown, store, inSecret } of storeOptionsNamed(topology, 'cinder_volume_type')) {
      const name = knownText(option.value);
      const reason = name === undefined ? undefined : reasonOf(name);
      if (reason === undefined) continue;
      yield {
        on,
        field,
        message: `The volume type of the Cinder store '${store!.id}' ${reason}${inSecret || name === '' ? '' : `: ${shownValue(name!)}`}.`,
        consequence: `no type of that name can be made, and '${shown}' names none: uploads use another type or fail, on every release.`,
        fix: "volumeTypeName: 'glance-multiattach', of letters, digits and dashes.",
        inYaml: 'cinder_volume_type = glance-multiattach, of letters, digits and dashes.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_volume_type: '-fast' } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_volume_type: 'fast (SSD), 2nd' } } }),
};

/** In words that follow the name of the store. */
function reasonOf(name: string): string | undefined {
  if (name.trim() === '') return 'has no name';
  if (name.length > VOLUME_TYPE_NAME.max) return `has a name of more than ${VOLUME_TYPE_NAME.max} characters`;
  if (name.startsWith('-')) return 'begins with a dash';
  return /[\x00-\x1f\x7f]/.test(name) ? 'has a line break or another control character in its name' : undefined;
}
