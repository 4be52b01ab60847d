import { cinderOf, type CinderService } from '../../model/cinder';
import { internalUrl } from '../../model/endpoints';
import { computeConf, novaName, novaOf, type NovaText } from '../../model/nova';
import { optionField } from '../../model/plain-config';
import { apiNamed } from '../../model/query';
import { sitesOf } from '../../model/sites';
import type { ApiNode, Topology } from '../../model/topology';
import { apiOfText } from '../../model/wiring';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';
import { siteOfConf } from './conf-sites';
import { dcn, url, volume } from './sample';

export const addressOfAnotherSite: Rule = {
  code: 'GLN-EDGE-009',
  title: 'A site gets its images from another one',
  why: 'A site has an API of its own so that its images come from its own store.',
  severity: Severity.ERROR,
  source: 'R105: data-plane-adoption, block storage and compute services with DCN',

  *check(topology) {
    const all = sitesOf(topology);
    if (!all) return;
    const { volumes, backends } = cinderOf(topology);
    const confs = new Map(backends.map(({ service, conf }) => [service, conf]));
    for (const volume_ of volumes) {
      const own = edgeNamed(topology, volume_.name) ?? siteOfConf(topology, confs.get(volume_));
      yield* elsewhere(topology, own, `The volume service '${volume_.name}'`, volume_, 'DEFAULT', 'glance_api_servers');
    }
    for (const text of novaOf(topology).computes) {
      const own = siteOfConf(topology, computeConf(text));
      yield* elsewhere(topology, own, `The file ${novaName(text)}`, text, 'glance', 'endpoint_override');
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1', { glance_api_servers: url('az2') }) } }),
  passes: () => dcn({ volumes: { az1: volume('az1'), central: volume('central') } }),
};

function* elsewhere(
  topology: Topology, own: ApiNode | undefined, who: string, text: CinderService | NovaText, section: string, option: string,
): Iterable<Finding> {
  const api = apiOfText(topology, text);
  if (!own || !api || api === own) return;
  yield {
    on: text.on,
    field: optionField(text, section, option),
    message: `${who} is of the site of API '${own.name}', but gets its images from '${api.name}'.`,
    consequence: api.layout === 'edge'
      ? 'images are read from another site, or not found there at all; nothing is cloned.'
      : 'every image comes over the WAN, and the copy at the site is not used.',
    fix: `${option} = ${internalUrl(topology, own.name)}.`,
    ...(api.layout === 'edge' ? {} : { severity: Severity.WARNING }),
  };
}

function edgeNamed(topology: Topology, name: string): ApiNode | undefined {
  const api = apiNamed(topology, name);
  return api?.layout === 'edge' ? api : undefined;
}
