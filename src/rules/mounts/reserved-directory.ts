import { reachedMounts } from './reach';
import { entryBody, withMount } from './sample';
import { apisNamed } from './wording';
import { GLANCE_HOME } from '../../facts/pod-storage';
import type { Release } from '../../facts/releases';
import { CONFIG_SECRET_MOUNT, RESERVED_MOUNT_PATHS } from '../../facts/reserved-names';
import { mountPathOf, plainPath, reservedOn } from '../../model/pods';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const reservedDirectory: Rule = {
  code: 'GLN-MOUNTS-012',
  title: 'A mount has a path that the operator uses',
  why: 'The operator mounts files and directories of its own into the same containers, and a path is mounted once.',
  severity: Severity.ERROR,
  source: 'R66: glance-operator, volumes.go and statefulset.go; lib-common, tls.go',

  *check(topology) {
    for (const { entry, apis, index, mount } of reachedMounts(topology)) {
      const path = plainPath(mountPathOf(mount) ?? '');
      const taken = apis.filter((api) => takenOn(topology, api, path).length > 0);
      if (taken.length === 0) continue;
      yield {
        on: entry,
        field: `mounts[${index}].mountPath`,
        message: `The operator mounts '${path}' itself in the pods of ${apisNamed(taken)}.`,
        consequence: `Kubernetes refuses the pods on ${releases(takenOn(topology, taken[0], path))}, as two mounts have one path.`,
        fix: path === GLANCE_HOME ? `mountPath: ${GLANCE_HOME}/images for images; or storage: { external: true }, so that the pods have no volume there.` : 'mount it at a path of its own.',
      };
    }
  },

  trips: () => withMount(sketch(), entryBody('share', { nfs: { server: '172.18.0.5', path: '/export' } }, '/var/lib/glance')),
  passes: () => withMount(sketch(), entryBody('share', { nfs: { server: '172.18.0.5', path: '/export' } }, '/var/lib/glance/images')),
};

const PATHS: ReadonlySet<string> = new Set(RESERVED_MOUNT_PATHS.map(({ name }) => name));

function takenOn(topology: Topology, api: ApiNode, path: string): readonly Release[] {
  if (path.startsWith(CONFIG_SECRET_MOUNT)) {
    return Number(path.slice(CONFIG_SECRET_MOUNT.length)) < api.configSecrets.length ? topology.targets : [];
  }
  return PATHS.has(path) ? reservedOn(topology, api, RESERVED_MOUNT_PATHS, path) : [];
}
