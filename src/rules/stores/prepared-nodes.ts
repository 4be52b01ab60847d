import { MULTIPATH_NEED, VOLUME_TRANSPORTS } from '../../facts/volume-transports';
import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { listed, quoted } from '../../model/words';
import { isTrue } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { cinderUses } from './transports';

export const preparedNodes: Rule = {
  code: 'GLN-STORES-065',
  title: 'The nodes of a Cinder store must be prepared',
  why: 'Pods with a Cinder store are privileged and attach volumes on their node, which has to be able to.',
  severity: Severity.INFO,
  source: 'R38: glance-operator, docs, Cinder backend; cinder-operator, config/samples/backends (MachineConfigs)',

  *check(topology) {
    for (const { store, apis, transport } of cinderUses(topology)) {
      const paths = transport?.hasPaths && isTrue(storeOption(topology, apis[0], store, 'cinder_use_multipath'));
      const needs = transport && [...transport.needs, ...(paths ? [MULTIPATH_NEED] : [])];
      yield {
        on: store,
        message: `The pods of ${quoted(apis)} are privileged and attach volumes${transport ? ` over ${transport.title}` : ''} for the Cinder store '${store.id}'.`,
        consequence: needs
          ? `every node that may run them must ${listed(needs)}; a MachineConfig that sees to it reboots the nodes of its pool.`
          : `what the nodes that may run them need depends on the transport: ${listed(VOLUME_TRANSPORTS.map(({ title }) => title), 'or')}.`,
        fix: transport ? 'a MachineConfig for the pool that runs the Image service, or a nodeSelector.' : 'transport of the CinderStore says what is needed.',
        inYaml: transport ? undefined : 'a MachineConfig with what the back end needs, such as iscsid and multipathd, or a nodeSelector.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd' } } }),
};
