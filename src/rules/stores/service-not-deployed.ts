import { apisWith, isDeployed, isRunning, serviceOf, storesWith } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';

export const serviceNotDeployed: Rule = {
  code: 'GLN-STORES-047',
  title: 'The service that a store keeps its images in is not deployed',
  why: 'A Cinder store makes volumes, and a Swift store objects: without the service nobody does.',
  severity: Severity.ERROR,
  source: 'R30, R41: glance-operator, glanceapi_controller.go, CinderReady; no webhook looks at it',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const { service, ...words } of SERVICES) {
      if (isDeployed(topology, service)) continue;
      for (const store of storesWith(topology, service)) {
        if (!apisWith(topology, store).some(isRunning)) continue;
        const state = serviceOf(topology, service) ? `has ${service} switched off` : `lacks ${service}`;
        yield { on: store, message: `The control plane ${state}, in which the store '${store.id}' keeps its images.`, ...words };
      }
    }
  },

  trips: () => sketch({ spec: { cinder: { enabled: false } }, apis: { default: { stores: 'volumes:cinder' } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } } }),
};

/** By service, which is also the name of the driver. */
const SERVICES: ReadonlyArray<{ readonly service: string } & Omit<Finding, 'on' | 'message'>> = [
  {
    service: 'cinder',
    consequence: 'the operator waits for a Block Storage service and makes no pods; on FR1 it makes them, and uploads fail.',
    fix: 'spec.cinder: { … } in the control plane.',
  },
  {
    service: 'swift',
    // A gateway of Ceph may stand behind the endpoint, which the control plane does not say.
    severity: Severity.WARNING,
    consequence: 'unless a Ceph gateway is registered as object store, every upload to the store fails, on every release.',
    fix: 'spec.swift: { … } in the control plane; with a gateway, acknowledge this finding with that as the reason.',
  },
];
