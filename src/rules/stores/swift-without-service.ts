import { isDeployed, knowsServices } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const swiftWithoutService: Rule = {
  code: 'GLN-STORES-068',
  title: 'A Swift store without an Object Storage service',
  why: "Somebody must answer at the endpoint of the catalog: the control plane's Swift, or a gateway that it knows nothing of.",
  severity: Severity.WARNING,
  source: 'R41: glance-operator, config/samples/backends, README (RGW); RHOSO, configuring the Image service for Object Storage',

  *check(topology) {
    if (!knowsServices(topology) || isDeployed(topology, 'swift')) return;
    for (const { store } of wholeStores(topology, ({ driver }) => driver === 'swift')) {
      yield {
        on: store,
        message: `The control plane has no Object Storage service for the Swift store '${store.id}'.`,
        consequence: 'unless keystone has an object-store service elsewhere, as with the gateway of Ceph, every upload fails, on every release.',
        fix: "spec.swift.enabled: true; or Diagnostics.of(store).acknowledge('GLN-STORES-068', 'The gateway of Ceph answers.').",
        inYaml: 'spec.swift.enabled: true; or acknowledge this where the gateway of Ceph answers.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'objects:swift' } }, spec: { swift: { enabled: false } } }),
  passes: () => sketch({ apis: { default: { stores: 'objects:swift' } } }),
};
