import { isDeployed, knowsServices } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { cinderUses } from './transports';

export const cinderWithoutService: Rule = {
  code: 'GLN-STORES-060',
  title: 'A Cinder store without a Block Storage service',
  why: 'The images are volumes of the Block Storage service of the same control plane, and the operator waits for it.',
  severity: Severity.ERROR,
  source: 'R30: glance-operator, glanceapi_controller.go, CinderReady',

  *check(topology) {
    if (!knowsServices(topology) || isDeployed(topology, 'cinder')) return;
    for (const { store } of cinderUses(topology)) {
      yield {
        on: store,
        message: `The control plane has no Block Storage service for the Cinder store '${store.id}'.`,
        consequence: 'the operator waits for it and deploys no API that has the store; FR1 deploys them, and every upload fails.',
        fix: 'spec.cinder: { enabled: true, template: … }; or a store of another type.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, spec: { cinder: { enabled: false } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } } }),
};
