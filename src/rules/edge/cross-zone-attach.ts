import { novaName, novaOf } from '../../model/nova';
import { isTrue, optionField, plainOption } from '../../model/plain-config';
import { siteOfComputes } from '../../model/wiring';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { compute, dcn, volume } from './sample';
import { volumeZones } from './zones';

export const crossZoneAttach: Rule = {
  code: 'GLN-EDGE-020',
  title: 'Instances may have volumes of another zone',
  why: 'cross_az_attach is on by default: nova then makes and attaches volumes in whatever zone, over the WAN.',
  severity: Severity.WARNING,
  source: 'R109: nova, conf/cinder.py, cross_az_attach; data-plane-adoption, compute services with DCN',

  *check(topology) {
    if (volumeZones(topology).size < 2) return;
    const { api, computes } = novaOf(topology);
    const ofSites = computes.filter((text) => siteOfComputes(topology, text)).map((text) => ({ text, who: `The file ${novaName(text)}` }));
    for (const { text, who } of [...(api ? [{ text: api, who: 'The text of the API of nova' }] : []), ...ofSites]) {
      const written = plainOption(text, 'cinder', 'cross_az_attach');
      if (isTrue(written) === false) continue;
      yield {
        on: text.on,
        field: optionField(text, 'cinder', 'cross_az_attach'),
        message: `${who} does not switch cross_az_attach off.`,
        consequence: 'an instance can get a volume of another site, which works as well as the WAN does, or not at all.',
        fix: 'cross_az_attach = False in [cinder], for the API of nova and for the compute nodes of every site.',
      };
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1'), az2: volume('az2') }, computes: { 'ceph-nova-az1': compute('az1', { cross_az_attach: '' }) } }),
  passes: () => dcn({ volumes: { az1: volume('az1'), az2: volume('az2') }, computes: { 'ceph-nova-az1': compute('az1') } }),
};
