import type { NfsMount } from './nfs';
import { findShares } from './shares';
import { apisNamed } from './wording';
import { GLANCE_HOME } from '../../facts/pod-storage';
import { volumeLack } from '../../model/pods';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const shareAtHome: Rule = {
  code: 'GLN-MOUNTS-017',
  title: 'A share is mounted over the whole directory of Glance',
  why: 'Pods keep what they stage, convert and lock below /var/lib/glance, each for itself; on a share they meet.',
  severity: Severity.WARNING,
  source: 'R66: glance-operator, README; up to 18-stable kolla changes the owner of everything below at start',

  *check(topology) {
    // With a volume of its own at that path the pod is impossible, which is another finding.
    const isHome = ({ directory }: NfsMount) => directory === GLANCE_HOME;
    for (const { share, apis } of findShares(topology, isHome, (api) => volumeLack(topology, api) !== undefined)) {
      yield {
        on: share.mounted.node,
        field: `mounts[${share.mounted.node.mounts.indexOf(share.mounted.mount)}].mountPath`,
        message: `The pods of ${apisNamed(apis)} share '${GLANCE_HOME}' by NFS.`,
        consequence: 'imports that are staged by several pods at a time meet in one directory, and each start walks over all files of the share up to 18-stable.',
        fix: `mountPath: ${GLANCE_HOME}/images, the directory of the images alone.`,
      };
    }
  },

  trips: () => sketch({
    apis: { default: { layout: 'single', stores: 'share:file' } }, template: { storage: { external: true } },
    stores: { share: { filesystem_store_datadir: '/var/lib/glance/images' } },
    mounts: [{ to: ['Glance'], at: GLANCE_HOME, source: { nfs: { server: '172.18.0.5', path: '/export' } } }],
  }),
  passes: () => sketch({
    apis: { default: { layout: 'single', stores: 'share:file' } }, template: { storage: { external: true } },
    stores: { share: { filesystem_store_datadir: '/var/lib/glance/images' } },
    mounts: [{ to: ['Glance'], at: `${GLANCE_HOME}/images`, source: { nfs: { server: '172.18.0.5', path: '/export' } } }],
  }),
};

