import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const rbdAdminUser: Rule = {
  code: 'GLN-STORES-023',
  title: 'An RBD store works as the administrator of the cluster',
  why: "Glance needs 'profile rbd' on the pool of its images; the administrator may do everything to all of Ceph.",
  severity: Severity.WARNING,
  source: 'M-P2, public samples; RHOSO, integrating Ceph: caps of client.openstack',

  *check(topology) {
    for (const { option, on, field, store } of storeOptionsNamed(topology, 'rbd_store_user')) {
      if (knownText(option.value) !== 'admin') continue;
      yield {
        on,
        field,
        message: `The RBD store '${store!.id}' works as the user 'admin'.`,
        consequence: 'the keyring in the pods of the API opens every pool of the cluster, on every release.',
        fix: "user: 'openstack' of the CephCluster, with caps for the pools of OpenStack.",
        inYaml: 'rbd_store_user = openstack, with caps for the pools of OpenStack.',
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_user: 'admin' } } }),
  passes: () => sketch({ stores: { hub: { rbd_store_user: 'openstack' } } }),
};
