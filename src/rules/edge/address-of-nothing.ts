import { compute, dcn, url, volume } from './sample';
import { API_PORT } from '../../facts/layouts';
import { internalUrl, isOurs } from '../../model/endpoints';
import { hasService } from '../../model/exposed';
import { nearest } from '../../model/names';
import { apiNamed } from '../../model/query';
import type { Topology } from '../../model/topology';
import { imageUses, type ImageUse } from '../../model/wiring';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const addressOfNothing: Rule = {
  code: 'GLN-EDGE-008',
  title: 'An address of the Image service leads to no API',
  why: 'The Services of an API are called glance-<name>-internal and glance-<name>-public; an edge API has no public one.',
  severity: Severity.ERROR,
  source: 'R105, R115: glance-operator, glanceapi_controller.go',

  *check(topology) {
    // The APIs of a fragment are not all there is.
    if (!topology.controlPlane.whole || !topology.glance.enabled) return;
    for (const use of imageUses(topology)) {
      const mistake = mistakeIn(topology, use);
      if (mistake === undefined) continue;
      const name = use.api?.name ?? nearest(use.address.apiName ?? '', topology.apis.map((api) => api.name)) ?? topology.apis[0]?.name;
      yield {
        on: use.on,
        field: use.field,
        message: `${use.who} has the address '${use.address.url}': ${mistake}.`,
        consequence: use.fromOutside ? 'instances that need an image fail to start.' : 'volumes are not made from images.',
        fix: name === undefined ? 'remove it.' : `'${internalUrl(topology, name)}', or the API of its own site.`,
      };
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1', { glance_api_servers: url('az3') }) } }),
  passes: () => dcn({ volumes: { az1: volume('az1') }, computes: { 'ceph-nova-az1': compute('az1') } }),
};

/** A host that is no Service of an API may be anything: a name of the data plane, an address. */
function mistakeIn(topology: Topology, { address, api }: ImageUse): string | undefined {
  if (address.apiName === undefined) return undefined;
  if (!isOurs(topology, address)) return apiNamed(topology, address.apiName) && `it is in namespace '${address.namespace}'`;
  if (!api) return `there is no API '${address.apiName}'`;
  if (!hasService(api, address.endpoint!)) return `API '${api.name}' has no ${address.endpoint} Service`;
  return address.port === API_PORT ? undefined : `its Services listen on ${API_PORT}`;
}
