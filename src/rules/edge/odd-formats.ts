import { LAYOUTS } from '../../facts/layouts';
import type { ApiNode } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { edgeAndHub, formatsOf } from './no-raw-format';
import { COPIES, dcn, edge } from './sample';

export const oddFormats: Rule = {
  code: 'GLN-EDGE-037',
  title: 'An API of an edge architecture takes images that are not cloned',
  why: 'Images are made raw on import by the external half of a split API alone; what another API takes stays as it is.',
  severity: Severity.WARNING,
  source: 'R112: glance-operator, templates/common/config/00-config.conf; RHOSO, deploying distributed compute nodes',

  *check(topology) {
    for (const api of edgeAndHub(topology)) {
      const others = (formatsOf(topology, api) ?? []).filter((format) => DISKS.includes(format));
      if (others.length === 0 || converts(api)) continue;
      yield {
        on: api,
        field: 'customServiceConfig [image_format] disk_formats',
        message: `API '${api.name}' takes ${quoted(others)}, and converts nothing.`,
        consequence: 'each instance of such an image downloads and converts it, at every site.',
        fix: 'disk_formats = raw,iso.',
      };
    }
  },

  trips: () => dcn({ apis: { az1: edge('central:rbd,az1:rbd', { options: { ...COPIES, image_format: { disk_formats: 'raw,qcow2' } } }) } }),
  passes: () => dcn({ apis: { az1: edge('central:rbd,az1:rbd', { options: { ...COPIES, image_format: { disk_formats: 'raw,iso' } } }) } }),
};

/** Formats of disks that instances could be cloned from, were they raw. */
const DISKS: readonly string[] = ['qcow2', 'vmdk', 'vhd', 'vhdx', 'vdi', 'ploop', 'qed'];

function converts({ layout }: ApiNode): boolean {
  return LAYOUTS.find((facts) => facts.layout === layout)?.halves.some(({ convertsImages }) => convertsImages) ?? false;
}
