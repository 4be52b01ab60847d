import { sketch } from '../../model/sketch';
import { otherOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const storeListInSecret: Rule = {
  code: 'GLN-STORES-007',
  title: 'A Secret holds a store list',
  why: 'Glance takes the list of the Secret, which comes last; the operator sees that of the control plane, and makes the pods for it.',
  severity: Severity.ERROR,
  source: 'R15: glance-operator, GetEnabledBackends(), 03-config.conf',

  *check(topology) {
    for (const { on, inSecret, section } of otherOptionsNamed(topology, 'enabled_backends')) {
      if (!inSecret || section !== 'DEFAULT') continue;
      yield {
        on,
        field: '[DEFAULT] enabled_backends',
        message: 'A Secret enables the stores.',
        consequence: 'the webhook checks the layout, and the operator chooses volumes and privileges of the pods, for other stores than Glance runs with: on every release.',
        fix: 'stores: [store, …] of the GlanceApi, with the credentials alone in the Secret.',
        inYaml: 'enabled_backends in customServiceConfig, with the credentials alone in the Secret.',
      };
    }
  },

  trips: () => withSecret('[DEFAULT]\nenabled_backends = hub:rbd\n'),
  passes: () => withSecret('[hub]\nrbd_store_user = openstack\n'),
};

function withSecret(text: string) {
  return sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['glance-options'] } }, secrets: { 'glance-options': { 'glance.conf': text } } });
}
