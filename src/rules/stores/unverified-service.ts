import { sketch } from '../../model/sketch';
import { isTrue, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unverifiedService: Rule = {
  code: 'GLN-STORES-053',
  title: 'A store does not check the certificates of its service',
  why: 'The pods know the authorities of the cluster: there is nothing that would need it.',
  severity: Severity.WARNING,
  source: 'glance_store 4.3, _drivers/cinder/store.py and swift/store.py; glance-operator mounts combined-ca-bundle',

  *check(topology) {
    for (const name of SWITCHES) {
      for (const { option, on, field, store } of storeOptionsNamed(topology, name)) {
        if (!isTrue(option)) continue;
        yield {
          on,
          field,
          message: `The store '${store!.id}' has ${name}, and takes any certificate.`,
          consequence: 'whoever is between Glance and the service gets its password, on every release.',
          fix: `remove ${name}; authorities that are missing belong into spec.tls.caBundleSecretName.`,
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_api_insecure: 'True' } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_api_insecure: 'False' } } }),
};

const SWITCHES = ['cinder_api_insecure', 'swift_store_auth_insecure'];
