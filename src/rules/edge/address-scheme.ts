import { hasPodLevelTls, internalUrl, schemeOf } from '../../model/endpoints';
import { imageUses } from '../../model/wiring';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, volume } from './sample';

export const addressScheme: Rule = {
  code: 'GLN-EDGE-012',
  title: 'An address of the Image service has the wrong scheme',
  why: 'Services speak TLS, unless spec.tls.podLevel is switched off: never both on one port.',
  severity: Severity.ERROR,
  source: 'R94, M-P6: openstack-operator, openstackcontrolplane_types.go; data-plane-adoption, DCN examples',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const { on, field, who, address, api, fromOutside } of imageUses(topology)) {
      if (!api || address.scheme === schemeOf(topology)) continue;
      yield {
        on,
        field,
        message: `${who} reaches API '${api.name}' by ${address.scheme}, but its Services speak ${schemeOf(topology)}.`,
        consequence: fromOutside ? 'instances that need an image fail to start.' : 'volumes are not made from images.',
        fix: `${internalUrl(topology, api.name)}${hasPodLevelTls(topology) ? '' : ', or spec.tls.podLevel.enabled: true'}.`,
      };
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1', { glance_api_servers: 'http://glance-az1-internal.openstack.svc:9292' }) } }),
  passes: () => dcn({ volumes: { az1: volume('az1') } }),
};
