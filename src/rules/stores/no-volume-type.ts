import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const noVolumeType: Rule = {
  code: 'GLN-STORES-061',
  title: 'A Cinder store has no volume type of its own',
  why: 'Making several volumes or servers of one image attaches its volume several times, which only a multi-attach type allows.',
  severity: Severity.WARNING,
  source: 'R32: RHOSO, configuring the Image service for Block Storage, multi-attach volume type',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver === 'cinder')) {
      if (storeOption(topology, api, store, 'cinder_volume_type')) continue;
      yield {
        on: store,
        field: 'cinder_volume_type',
        message: `The Cinder store '${store.id}' uses the default volume type.`,
        consequence: 'unless that is multi-attach, making several volumes or servers of one image at a time fails for some of them, on every release.',
        fix: "volumeType: new VolumeType(glance, 'glance-multiattach', …) of the CinderStore.",
        inYaml: 'cinder_volume_type = glance-multiattach, a type of that name with multiattach="<is> True".',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_volume_type: null } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } } }),
};
