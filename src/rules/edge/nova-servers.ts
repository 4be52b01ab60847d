import { novaName, novaOf } from '../../model/nova';
import { optionField, plainOption, type PlainText } from '../../model/plain-config';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { compute, dcn, url } from './sample';

export const novaServers: Rule = {
  code: 'GLN-EDGE-011',
  title: 'Nova is told of its API by an option of cinder, or an old one',
  why: 'glance_api_servers is an option of cinder. Nova has endpoint_override, and api_servers, which is to be removed.',
  severity: Severity.ERROR,
  source: 'M-P3: nova, conf/glance.py, api_servers, deprecated since 21.0.0',

  *check(topology) {
    const { api, computes } = novaOf(topology);
    const texts = [...(api ? [{ text: api, who: 'The text of the API of nova' }] : []), ...computes.map((text) => ({ text, who: `The file ${novaName(text)}` }))];
    for (const { text, who } of texts) {
      const found = instead(text);
      if (!found || plainOption(text, 'glance', 'endpoint_override')) continue;
      const [section, option, value] = found;
      const known = option === 'api_servers';
      yield {
        on: text.on,
        field: optionField(text, section, option),
        message: known ? `${who} has api_servers, which is deprecated.` : `${who} has ${option}, which nova does not know.`,
        consequence: known
          ? 'it works until a release of nova drops it.'
          : 'it is passed over without a word, and images come from the API of the catalog.',
        fix: `[glance] endpoint_override = ${value.split(',')[0].trim()}.`,
        ...(known ? { severity: Severity.WARNING } : {}),
      };
    }
  },

  trips: () => dcn({ computes: { 'ceph-nova-az1': `${compute('az1', { endpoint_override: '' })}[DEFAULT]\nglance_api_servers = ${url('az1')}\n` } }),
  passes: () => dcn({ computes: { 'ceph-nova-az1': compute('az1') } }),
};

/** The option by which somebody meant endpoint_override. */
export function instead(text: PlainText): readonly [section: string, option: string, value: string] | undefined {
  for (const [section, option] of OTHERS) {
    const value = plainOption(text, section, option);
    if (value) return [section, option, value];
  }
  return undefined;
}

const OTHERS = [['DEFAULT', 'glance_api_servers'], ['glance', 'glance_api_servers'], ['glance', 'api_servers']] as const;
