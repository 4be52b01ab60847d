import { SWIFT_CONTAINER_NAME } from '../../facts/limits';
import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { isHidden, shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const swiftContainer: Rule = {
  code: 'GLN-STORES-052',
  title: 'The container of a Swift store has a name that Swift refuses',
  why: 'A slash ends the name of a container, and a name has 1 to 256 bytes.',
  severity: Severity.ERROR,
  source: 'swift, common/constraints.py, check_container_format(), max_container_name_length',

  *check(topology) {
    for (const placed of storeOptionsNamed(topology, 'swift_store_container')) {
      const name = knownText(placed.option.value);
      const odd = placed.store!.driver !== 'swift' || name === undefined ? undefined : oddity(name);
      if (odd === undefined) continue;
      yield {
        on: placed.on,
        field: placed.field,
        message: `The container${isHidden(placed) ? '' : ` ${shownValue(name!)}`} of the Swift store '${placed.store!.id}' ${odd}.`,
        consequence: 'glance-api starts, and every upload to the store fails, on every release.',
        fix: `swift_store_container = ${placed.fact!.default}, which is the default.`,
      };
    }
  },

  trips: () => withContainer('glance/images'),
  passes: () => withContainer('glance-images'),
};

/** In words that follow the name. */
function oddity(name: string): string | undefined {
  if (name === '') return 'has no name';
  if (name.includes('/')) return 'has a slash in its name';
  return new TextEncoder().encode(name).length > SWIFT_CONTAINER_NAME.max ? `has a name of more than ${SWIFT_CONTAINER_NAME.max} bytes` : undefined;
}

function withContainer(container: string) {
  return sketch({ apis: { default: { stores: 'objects:swift' } }, stores: { objects: { swift_store_container: container } } });
}
