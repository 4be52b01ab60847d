import { LAYOUTS } from '../../facts/layouts';
import { sketch } from '../../model/sketch';
import type { ApiNode } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { isTrue, knownText, otherOptionsNamed } from './placed-options';
import { usersOf } from './users';

export const locationsByHand: Rule = {
  code: 'GLN-CONFIG-018',
  title: 'A text decides who sees the locations of images',
  why: 'Nova and Cinder need the locations to clone images; users who see or set them can reach data that is not theirs.',
  severity: Severity.WARNING,
  source: 'R6, W1: glance-operator, 00-config.conf; OSSN-0090',

  *check(topology) {
    for (const name of ['show_image_direct_url', 'show_multiple_locations']) {
      for (const placed of otherOptionsNamed(topology, name)) {
        if (placed.section !== 'DEFAULT' || placed.option.unchecked || knownText(placed.option.value) === undefined) continue;
        const shows = isTrue(placed.option);
        const apis = usersOf(topology, placed.on).filter((api) => differs(api, shows));
        if (apis.length === 0) continue;
        yield {
          on: placed.on,
          field: placed.field,
          message: `'${placed.shown}' ${shows ? 'shows' : 'hides'} the locations of images in all pods of ${quoted(apis)}.`,
          consequence: shows
            ? 'every user who can read an image sees where its data is, and with S3 and Swift the credentials too, on every release.'
            : 'Nova and Cinder do not find the locations, and copy images that they could clone, on every release.',
          fix: `remove ${name}: the operator shows the locations to services, and hides them from the users of a split API.`,
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { show_multiple_locations: 'True' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd', options: { DEFAULT: { show_multiple_locations: 'True' } } } } }),
};

/** Whether the operator would do otherwise in any of the pods. */
function differs({ layout }: ApiNode, shows: boolean): boolean {
  return (LAYOUTS.find((facts) => facts.layout === layout)?.halves ?? []).some(({ showsLocations }) => showsLocations !== shows);
}
