import { nearest } from '../../model/names';
import { namesOfKind } from '../../model/neighbours';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import { apisNamed } from '../mounts/wording';
import type { Rule } from '../rule';
import { attachedNetworks } from './attachments';
import { attachment } from './sample';

export const unknownNetwork: Rule = {
  code: 'GLN-NETWORK-007',
  title: 'An API is attached to a network that is not among the manifests that are checked against',
  why: 'The pods are attached by a NetworkAttachmentDefinition of the namespace; manifests of the kind were given, and it is none of them.',
  severity: Severity.ERROR,
  source: 'glance-operator, glanceapi_controller.go, networkAttachments; lib-common, modules/common/networkattachment',

  *check(topology) {
    const known = namesOfKind(topology, 'NetworkAttachmentDefinition');
    if (!known) return;
    for (const [name, apis] of attachedNetworks(topology)) {
      if (known.includes(name)) continue;
      yield {
        on: apis[0],
        field: 'networkAttachments',
        message: `${apisNamed(apis)} ${apis.length === 1 ? 'is' : 'are'} attached to '${name}', and the networks beside the control plane are ${quoted(known)}.`,
        consequence: 'the operator waits for the network, and makes no pods, on every release.',
        fix: `networkAttachments: ['${nearest(name, known) ?? known[0]}'], or add the NetworkAttachmentDefinition to the manifests.`,
      };
    }
  },

  trips: () => attached('storage-mgmt'),
  passes: () => attached('storage'),
};

function attached(name: string): Topology {
  const neighbours = { names: { NetworkAttachmentDefinition: ['storage'] }, attachments: [attachment('storage', '172.18.0.30', '172.18.0.70')] };
  return sketch({ neighbours, apis: { default: { stores: 'hub:rbd', body: { networkAttachments: [name] } } } });
}
