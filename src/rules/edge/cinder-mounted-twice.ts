import { cinderOf, type CinderService } from '../../model/cinder';
import { cinderMounts } from '../../model/cinder-mounts';
import { plainPath } from '../../model/pods';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, volume } from './sample';

export const cinderMountedTwice: Rule = {
  code: 'GLN-EDGE-023',
  title: 'A service of cinder gets two mounts at one path',
  why: 'A path in a container is mounted once. An entry for the hub and one for every volume service meet in the pods of a site.',
  severity: Severity.ERROR,
  source: 'R81: lib-common, modules/storage; Kubernetes, pkg/apis/core/validation, ValidateVolumeMounts()',

  *check(topology) {
    const { volumes, backups } = cinderOf(topology);
    for (const service of [...volumes, ...backups]) {
      const path = twice(topology, service);
      if (path === undefined) continue;
      yield {
        on: service.on,
        field: service.path,
        message: `The pods of the ${service.kind} service '${service.name}' get two mounts at '${path}'.`,
        consequence: 'Kubernetes refuses the pods on every release, so that the service gets none, or keeps its old ones.',
        fix: service.kind === 'backup'
          ? 'let one entry of extraMounts alone name CinderBackup, with the files of every cluster.'
          : `propagation: [${service.name}] for the entry of the site, and no entry for CinderVolume beside it.`,
      };
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1') }, mounts: [
    ...['central', 'az1', 'az2'].map((name) => ({ to: [name], level: 'spec' as const, at: '/etc/ceph', volume: name, source: { secret: { secretName: `ceph-conf-${name}` } } })),
    { to: ['CinderVolume'], level: 'spec', at: '/etc/ceph', volume: 'all', source: { secret: { secretName: 'ceph-conf-central' } } },
  ] }),
  passes: () => dcn({ volumes: { az1: volume('az1') } }),
};

function twice(topology: Topology, service: CinderService): string | undefined {
  const seen = new Set<string>();
  for (const { path, times } of cinderMounts(topology, service)) {
    const plain = plainPath(path);
    if (times > 1 || seen.has(plain)) return plain;
    seen.add(plain);
  }
  return undefined;
}
