import { compute, dcn, fromConfigMap, service } from './sample';
import { FREE_NOVA_FILE, NOVA_FILE } from '../../facts/data-plane';
import { nodeOf, novaServices } from '../../model/data-plane';
import type { Node } from '../../model/node';
import { novaOf } from '../../model/nova';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const fileNotReadByNova: Rule = {
  code: 'GLN-EDGE-031',
  title: 'Nova does not read a file that is meant for it',
  why: 'nova-compute reads the files whose names have nova in them and end with .conf, in the order of their names.',
  severity: Severity.ERROR,
  source: 'R111: edpm-ansible, roles/edpm_nova/files/kolla_config/nova_compute.yaml',

  *check(topology) {
    const all = novaServices(topology).flatMap((one) => one.sources);
    const sources = new Set(all.map((source): Node | undefined => nodeOf(topology, source)));
    for (const { configMap, file } of novaOf(topology).computes) {
      if (NOVA_FILE.test(file) || !sources.has(configMap)) continue;
      yield {
        on: configMap,
        field: file,
        message: `The file '${file}' of ConfigMap '${configMap.name}' has options of nova, but not 'nova' in its name.`,
        consequence: 'it gets to the nodes and is not read: instances lie on the disks of the node.',
        fix: `the key ${FREE_NOVA_FILE}.`,
      };
    }
  },

  trips: () => dcn({
    configMaps: { 'ceph-nova-az1': { '03-ceph.conf': compute('az1') } },
    neighbours: { dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('ceph-nova-az1')])] },
  }),
  passes: () => dcn({
    computes: { 'ceph-nova-az1': compute('az1') },
    neighbours: { dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('ceph-nova-az1')])] },
  }),
};
