import { at } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { withDriver } from './sample';
import { cinderUses } from './transports';

export const hardwareAnywhere: Rule = {
  code: 'GLN-STORES-066',
  title: 'Pods that need hardware may run on any node',
  why: 'Fibre Channel needs a host bus adapter in every node that a pod of the API may come to.',
  severity: Severity.WARNING,
  source: 'R38: RHOSO, configuring the Image service for Block Storage',

  *check(topology) {
    for (const { store, apis, transport } of cinderUses(topology)) {
      const free = transport?.needsHardware ? apis.filter((api) => !isPlaced(topology, api)) : [];
      if (free.length === 0) continue;
      yield {
        on: store,
        message: `The Cinder store '${store.id}' is on ${transport!.title}, and ${quoted(free)} may run on any node.`,
        consequence: 'on a node without a host bus adapter every upload and download fails, on every release.',
        fix: 'nodeSelector of the GlanceApi, with a label of the nodes that have one; acknowledge this where all have.',
        inYaml: 'nodeSelector of the API, with a label of the nodes that have one; acknowledge this where all have.',
      };
    }
  },

  trips: () => sketch({ ...withDriver('pure.PureFCDriver'), ...withBody({}) }),
  passes: () => sketch({ ...withDriver('pure.PureFCDriver'), ...withBody({ nodeSelector: { 'storage.example.com/fc': 'true' } }) }),
};

/** A selector or a Topology, of the API or from above. */
function isPlaced({ controlPlane, glance }: Topology, api: ApiNode): boolean {
  return [api.body, glance.template, controlPlane.spec].some((owner) => ['nodeSelector', 'topologyRef'].some((name) => at(owner, name) !== undefined));
}

function withBody(body: ApiNode['body']) {
  return { apis: { default: { stores: 'volumes:cinder', body } }, stores: { volumes: { cinder_use_multipath: 'True' } } };
}
