import { textOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { MountNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reaching } from './reach';
import { withMount } from './sample';

export const unusedVolume: Rule = {
  code: 'GLN-MOUNTS-007',
  title: 'A volume is mounted nowhere',
  why: 'A volume without a mount shows nothing in the pods, and still keeps them waiting when its Secret or server is missing.',
  severity: Severity.WARNING,
  source: 'R80: Kubernetes, volumes of a pod',

  *check(topology) {
    const mounted = new Set(topology.mounts.flatMap(({ mounts }) => mounts.map(({ name }) => name)));
    for (const { entry } of reaching(topology)) {
      // A mount with a wrong name is the mistake then, not the volume that it misses.
      if (entry.mounts.some((mount) => !entry.volumes.some(({ name }) => name === mount.name))) continue;
      for (const [index, volume] of entry.volumes.entries()) {
        const name = textOr(volume.name);
        if (!name || mounted.has(name)) continue;
        yield {
          on: entry,
          field: `volumes[${index}]`,
          message: `The volume '${name}' of extraMounts is mounted nowhere.`,
          consequence: 'its files are not in the containers, and the pods still wait for its source on every release.',
          fix: `add { name: ${name}, mountPath: … } to the mounts of the entry, or remove the volume.`,
        };
      }
    }
  },

  trips: () => withUnused(sketch(), 'policy'),
  passes: () => withUnused(sketch()),
};

function withUnused(topology: Topology, ...more: readonly string[]): Topology {
  const body: MountNode['body'] = {
    propagation: ['GlanceAPI'],
    volumes: ['files', ...more].map((name) => ({ name, configMap: { name } })),
    mounts: [{ name: 'files', mountPath: '/etc/glance-files' }],
  };
  return withMount(topology, body);
}
