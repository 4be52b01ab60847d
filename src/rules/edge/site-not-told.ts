import { instead } from './nova-servers';
import { compute, dcn } from './sample';
import { cinderOf } from '../../model/cinder';
import { internalUrl } from '../../model/endpoints';
import { novaName, novaOf } from '../../model/nova';
import { optionField, plainOption } from '../../model/plain-config';
import { siteOfComputes, siteOfVolume } from '../../model/wiring';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const siteNotTold: Rule = {
  code: 'GLN-EDGE-010',
  title: 'A site is not told of its API',
  why: 'Without an address cinder and nova take the API of the catalog, which is the hub.',
  severity: Severity.WARNING,
  source: 'R105: nova, conf/glance.py; cinder, image/glance.py; data-plane-adoption, compute services with DCN',

  *check(topology) {
    for (const volume of cinderOf(topology).volumes) {
      const site = siteOfVolume(topology, volume);
      if (!site || volume.hasSecrets || plainOption(volume, 'DEFAULT', 'glance_api_servers')) continue;
      yield {
        on: volume.on,
        field: optionField(volume, 'DEFAULT', 'glance_api_servers'),
        message: `The volume service '${volume.name}' has no glance_api_servers.`,
        consequence: `volumes of the site are filled over the WAN, and never cloned from the store of '${site.name}'.`,
        fix: `glance_api_servers = ${internalUrl(topology, site.name)} in its [DEFAULT].`,
      };
    }
    for (const text of novaOf(topology).computes) {
      const site = siteOfComputes(topology, text);
      if (!site || plainOption(text, 'glance', 'endpoint_override') || instead(text)) continue;
      yield {
        on: text.on,
        field: optionField(text, 'glance', 'endpoint_override'),
        message: `The file ${novaName(text)} has no endpoint_override in [glance].`,
        consequence: `instances of the site get their images over the WAN, from the hub instead of '${site.name}'.`,
        fix: `endpoint_override = ${internalUrl(topology, site.name)} and valid_interfaces = internal in its [glance].`,
      };
    }
  },

  trips: () => dcn({ computes: { 'ceph-nova-az1': compute('az1', { endpoint_override: '' }) } }),
  passes: () => dcn({ computes: { 'ceph-nova-az1': compute('az1') } }),
};
