import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const rbdUserWithPrefix: Rule = {
  code: 'GLN-STORES-022',
  title: 'The user of an RBD store starts with client.',
  why: 'Glance puts client. in front of the name itself.',
  severity: Severity.ERROR,
  source: 'E10: glance_store 4.3, _drivers/rbd.py; rados.Rados(rados_id=…)',

  *check(topology) {
    for (const { option, on, field, store, inSecret } of storeOptionsNamed(topology, 'rbd_store_user')) {
      const user = knownText(option.value) ?? '';
      if (!user.startsWith('client.')) continue;
      yield {
        on,
        field,
        message: inSecret ? `The user of the RBD store '${store!.id}' starts with 'client.'.` : `${shownValue(user)}, the user of the RBD store '${store!.id}', starts with 'client.'.`,
        consequence: 'Ceph knows no such user, and glance-api does not start, on every release.',
        fix: inSecret ? 'the name without client.' : `user: '${user.slice('client.'.length)}' of the CephCluster.`,
        inYaml: inSecret ? undefined : `rbd_store_user = ${user.slice('client.'.length)}.`,
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_user: 'client.openstack' } } }),
  passes: () => sketch({ stores: { hub: { rbd_store_user: 'openstack' } } }),
};
