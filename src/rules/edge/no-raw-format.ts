import { globalOption, isPlain, storesOf } from '../../model/query';
import { sitesOf } from '../../model/sites';
import type { ApiNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { COPIES, dcn, edge } from './sample';

export const noRawFormat: Rule = {
  code: 'GLN-EDGE-036',
  title: 'An API of an edge architecture refuses raw images',
  why: 'Only raw images are cloned in Ceph.',
  severity: Severity.ERROR,
  source: 'R113: glance, [image_format] disk_formats; RHOSO, deploying distributed compute nodes',

  *check(topology) {
    for (const api of edgeAndHub(topology)) {
      const formats = formatsOf(topology, api);
      if (!formats || formats.includes('raw')) continue;
      yield {
        on: api,
        field: 'customServiceConfig [image_format] disk_formats',
        message: `API '${api.name}' does not take raw images.`,
        consequence: 'every upload of a raw image is refused, and no other image can be cloned at the sites.',
        fix: `disk_formats = ${['raw', ...formats].join(',')}.`,
      };
    }
  },

  trips: () => dcn({ apis: { az1: edge('central:rbd,az1:rbd', { options: { ...COPIES, image_format: { disk_formats: 'qcow2,iso' } } }) } }),
  passes: () => dcn({ apis: { az1: edge('central:rbd,az1:rbd', { options: { ...COPIES, image_format: { disk_formats: 'raw,iso' } } }) } }),
};

/** The formats that an API takes, when they are written. */
export function formatsOf(topology: Topology, api: ApiNode): readonly string[] | undefined {
  const option = globalOption(topology, api, 'image_format', 'disk_formats');
  return option && isPlain(option.value) ? option.value.split(',').map((format) => format.trim()) : undefined;
}

/** The APIs whose stores lie in Ceph: a zone's volumes are not cloned. */
export function edgeAndHub(topology: Topology): readonly ApiNode[] {
  const all = sitesOf(topology);
  return all ? [all.hub, ...all.sites.map(({ api }) => api)].filter((api) => storesOf(topology, api).some(({ driver }) => driver === 'rbd')) : [];
}
