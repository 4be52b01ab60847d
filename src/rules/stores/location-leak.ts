import { LAYOUTS } from '../../facts/layouts';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { storesInLocations } from './location-credentials';

export const locationLeak: Rule = {
  code: 'GLN-STORES-038',
  title: 'Users can read the credentials of a store',
  why: 'Glance writes the credentials into the location of every image, and the operator shows locations in all pods of these APIs.',
  severity: Severity.WARNING,
  source: 'W1: glance_store 4.3, _drivers/s3.py and swift/store.py; glance-operator, 00-config.conf; policy get_image_location',

  *check(topology) {
    for (const { store, apis } of storesInLocations(topology)) {
      const showing = apis.filter(({ layout }) => SHOWING.has(layout));
      if (showing.length === 0) continue;
      yield {
        on: store,
        message: `Image locations in the store '${store.id}' hold its credentials, and ${quoted(showing)} ${showing.length === 1 ? 'shows' : 'show'} them to whoever reads an image.`,
        consequence: 'every reader of a project can take the credentials, and with them all images, on every release.',
        fix: 'layout: ApiLayout.SPLIT, whose public half hides the locations; or a store of another type.',
        inYaml: 'type: split, whose public half hides the locations; or a store of another type.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd,images:s3' }, az1: { layout: 'edge', stores: 'images:s3' } } }),
  passes: () => sketch({ apis: { default: { stores: 'images:s3' } } }),
};

/** The layouts none of whose pods hide the locations. */
const SHOWING: ReadonlySet<string> = new Set(LAYOUTS
  .filter(({ halves }) => halves.every(({ showsLocations }) => showsLocations)).map(({ layout }) => layout));
