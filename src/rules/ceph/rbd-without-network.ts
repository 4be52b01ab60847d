import { listOr } from '../../model/json';
import { isRunning, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const rbdWithoutNetwork: Rule = {
  code: 'GLN-CEPH-009',
  title: 'APIs with RBD stores are on no storage network',
  why: 'The pods talk to the monitors and OSDs of the cluster, which are usually reached by the storage network alone.',
  severity: Severity.WARNING,
  source: 'R74: RHOSO, integrating with Red Hat Ceph Storage',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    const apis = topology.apis.filter((api) => isRunning(api) && listOr(api.body.networkAttachments).length === 0 && storesOf(topology, api).some(({ driver }) => driver === 'rbd'));
    if (apis.length === 0) return;
    const one = apis.length === 1;
    yield {
      on: apis[0],
      field: 'networkAttachments',
      message: `The ${one ? 'API' : 'APIs'} ${quoted(apis)} ${one ? 'has' : 'have'} RBD stores and no networkAttachments.`,
      consequence: 'where the cluster is not routed from the network of the pods, glance-api waits for it and does not start.',
      fix: "networkAttachments: ['storage'].",
    };
  },

  trips: () => sketch(),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { networkAttachments: ['storage'] } } } }),
};
