import { attachedNetworks } from './attachments';
import { attachment } from './sample';
import { isObject } from '../../model/json';
import type { AttachmentNode } from '../../model/neighbour-nodes';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import { apisNamed } from '../mounts/wording';
import type { Rule } from '../rule';

export const unreadableNetwork: Rule = {
  code: 'GLN-NETWORK-008',
  title: 'A network that an API is attached to is not configured',
  why: 'The configuration is a JSON text that only the node reads, when it starts a pod; the operator waits until each pod has an address on the network.',
  severity: Severity.ERROR,
  source: 'CNI specification 1.0, network configuration; Multus, NetworkAttachmentDefinition; lib-common, modules/common/networkattachment',

  *check(topology) {
    const { attachments } = topology.controlPlane.neighbours;
    const networks = attachments.length === 0 ? undefined : attachedNetworks(topology);
    for (const node of attachments) {
      const apis = networks?.get(node.name);
      const wrong = apis && problemOf(node);
      if (!apis || !wrong) continue;
      yield {
        on: node,
        field: 'spec.config',
        message: `The configuration of the network '${node.name}' ${wrong}.`,
        consequence: `the pods of ${apisNamed(apis)} do not start, or get no address on it, and the API never gets ready, on every release.`,
        fix: "spec.config: a JSON object with name, type ('macvlan', 'bridge', …) and ipam.",
      };
    }
  },

  trips: () => attached({ ...attachment('storage', '172.18.0.30', '172.18.0.70'), config: "{ 'type': 'macvlan' }", network: undefined }),
  passes: () => attached(attachment('storage', '172.18.0.30', '172.18.0.70')),
};

/** Plugins whose addresses come from `ipam` alone. Source: CNI, plugins/main. */
const DELEGATING = ['bridge', 'host-device', 'ipvlan', 'macvlan', 'vlan'];

/** Without a text the node looks for a file of the name; a list of plugins has its addresses in one of them. */
function problemOf({ config, network }: AttachmentNode): string | undefined {
  if (config === undefined || config.trim() === '') return undefined;
  if (!network) return 'is no JSON object';
  if (Array.isArray(network.plugins)) return undefined;
  if (typeof network.type !== 'string') return 'has no type';
  // Others, OVN's among them, have addresses of their own.
  if (!DELEGATING.includes(network.type)) return undefined;
  return isObject(network.ipam) && typeof network.ipam.type === 'string' ? undefined : 'says nowhere how pods get an address: it has no ipam with a type';
}

function attached(node: AttachmentNode): Topology {
  const neighbours = { names: { NetworkAttachmentDefinition: [node.name] }, attachments: [node] };
  return sketch({ neighbours, apis: { default: { stores: 'hub:rbd', body: { networkAttachments: [node.name] } } } });
}
