import { findShares } from './shares';
import { apisNamed } from './wording';
import { STAGING_DIRECTORY } from '../../facts/pod-storage';
import { isWithinPath } from '../../model/pods';
import { isRunning } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const sharedStaging: Rule = {
  code: 'GLN-MOUNTS-018',
  title: 'Pods share the directory in which images are staged',
  why: 'Each pod stages for itself, and passes a request about an upload to the pod that has it; a shared directory goes against that.',
  severity: Severity.WARNING,
  source: 'R68: glance, distributed image import; glance-operator, samples/distributed_image_import',

  *check(topology) {
    for (const { share, apis } of findShares(topology, ({ directory }) => isWithinPath(directory, STAGING_DIRECTORY), isRunning)) {
      yield {
        on: share.mounted.node,
        field: `mounts[${share.mounted.node.mounts.indexOf(share.mounted.mount)}].mountPath`,
        message: `The pods of ${apisNamed(apis)} share '${STAGING_DIRECTORY}' by NFS.`,
        consequence: 'glance-direct imports, on by default, look for staged data in the pod that took it, and clean up after each other.',
        fix: 'storage: { request: Quantity.of(\'10G\') }, a volume for each pod, in place of the share.',
        inYaml: 'storage.storageRequest: 10G, a volume for each pod, in place of the share.',
      };
    }
  },

  trips: () => sketch({ mounts: [CEPH, { to: ['Glance'], at: STAGING_DIRECTORY, source: { nfs: { server: '172.18.0.5', path: '/staging' } } }] }),
  passes: () => sketch({ mounts: [CEPH] }),
};

const CEPH = { to: ['GlanceAPI'], at: '/etc/ceph', readOnly: true, source: { secret: { secretName: 'ceph-conf-files' } } };
