import { listOr } from '../../model/json';
import { isRunning } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { findShares } from './shares';
import { apisNamed } from './wording';

export const shareWithoutNetwork: Rule = {
  code: 'GLN-MOUNTS-019',
  title: 'An API with a share is on no storage network',
  why: 'The documentation wants the storage network attached to an API on NFS; the nodes, which mount the share, need it as well.',
  severity: Severity.WARNING,
  source: 'R62: RHOSO, configuring persistent storage, NFS',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    const lacking = findShares(topology, () => true, (api) => isRunning(api) && listOr(api.body.networkAttachments).length === 0);
    for (const apis of new Map(lacking.map((found) => [found.share.mounted.node, found.apis])).values()) {
      yield {
        on: apis[0],
        field: 'networkAttachments',
        message: `${apisNamed(apis)} mount${apis.length === 1 ? 's' : ''} a share by NFS and ${apis.length === 1 ? 'has' : 'have'} no networkAttachments.`,
        consequence: 'pods may not reach the storage network; the share itself is mounted by the node, which must reach the server.',
        fix: "networkAttachments: ['storage'].",
      };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', stores: 'share:file' } } }),
  passes: () => sketch({ apis: { default: { layout: 'single', stores: 'share:file', body: { networkAttachments: ['storage'] } } } }),
};
