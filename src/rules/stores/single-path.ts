import { knowsAllSecrets, storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { isTrue } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { withDriver } from './sample';
import { cinderUses } from './transports';

export const singlePath: Rule = {
  code: 'GLN-STORES-063',
  title: 'A Cinder store attaches volumes over one path',
  why: 'Volumes on iSCSI, Fibre Channel and NVMe-oF have several paths as a rule, of which one is used unless multipath is asked for.',
  severity: Severity.WARNING,
  source: 'R37: RHOSO, configuring the Image service for Block Storage; cinder-operator, config/samples/backends',

  *check(topology) {
    for (const { store, apis: [api], transport } of cinderUses(topology)) {
      if (!transport?.hasPaths || !knowsAllSecrets(topology, api)) continue;
      const uses = isTrue(storeOption(topology, api, store, 'cinder_use_multipath'));
      // Who enforces what is not used is told so.
      if (uses || isTrue(storeOption(topology, api, store, 'cinder_enforce_multipath'))) continue;
      yield {
        on: store,
        field: 'cinder_use_multipath',
        message: `The Cinder store '${store.id}' is on ${transport.title}, and does not use multipath.`,
        consequence: 'when its one path fails, uploads and downloads that run fail too, on every release.',
        fix: 'useMultipath: true of the CinderStore, and multipathd on the nodes.',
        inYaml: 'cinder_use_multipath = True, and multipathd on the nodes.',
      };
    }
  },

  trips: () => sketch({ ...withDriver('pure.PureISCSIDriver'), apis: { default: { stores: 'volumes:cinder' } } }),
  passes: () => sketch({
    ...withDriver('pure.PureISCSIDriver'), apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_use_multipath: 'True' } },
  }),
};
