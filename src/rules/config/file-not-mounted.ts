import { isWithinPath, mountOver } from '../../model/pods';
import { apisWith } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { knownText, otherOptionsNamed, storeOptionsNamed, type PlacedOption } from './placed-options';
import { usersOf } from './users';
import { isHidden, shownValue } from './wording';

export const fileNotMounted: Rule = {
  code: 'GLN-CONFIG-021',
  title: 'A file or directory that an option names is not mounted',
  why: 'The pods have the files of their image and of the operator; any other has to be put there.',
  severity: Severity.WARNING,
  source: 'glance 26.1, common/property_utils.py; oslo.policy; glance_store 4.3, swift/utils.py, swift/buffered.py and filesystem.py',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const { name, section, consequence } of FILES) {
      for (const placed of placedOptions(topology, name, section)) {
        const path = knownText(placed.option.value) ?? '';
        if (!path.startsWith('/') || OF_THE_POD.some((directory) => isWithinPath(path, directory))) continue;
        const api = readers(topology, placed).find((one) => !mountOver(topology, one, path));
        if (!api) continue;
        yield {
          on: placed.on,
          field: placed.field,
          message: `The pods of API '${api.name}' have no mount with ${isHidden(placed) ? 'the path' : shownValue(path)} of '${placed.shown}'.`,
          consequence: `unless it is in the image of the container, ${consequence}, on every release.`,
          fix: 'new ExtraMount(glance, \'…\', { path: \'…\', source: MountSource.fromFile(\'…\') }), with the directory of the file for its path.',
          inYaml: 'an entry of extraMounts with the ConfigMap that has the file, at its directory.',
        };
      }
    }
  },

  trips: () => withFile([]),
  passes: () => withFile([{ to: ['default'], at: '/etc/glance/protections', source: { configMap: { name: 'protections' } }, readOnly: true }]),
};

interface NamedFile {
  readonly name: string;
  /** Undefined for an option of stores. */
  readonly section?: string;
  /** In words that follow "unless it is there". */
  readonly consequence: string;
}

const FILES: readonly NamedFile[] = [
  { section: 'DEFAULT', name: 'property_protection_file', consequence: 'glance-api does not start' },
  { section: 'oslo_policy', name: 'policy_file', consequence: 'the policies in it are passed over' },
  { name: 'swift_store_config_file', consequence: 'the store has no accounts, and every upload to it fails' },
  { name: 'filesystem_store_metadata_file', consequence: 'the store is not there, and every upload to it fails' },
];

/** What the operator mounts, and what is a disk of the pod. */
const OF_THE_POD = ['/var/lib/glance', '/var/lib/config-data', '/usr/share/glance'];

function placedOptions(topology: Topology, name: string, section: string | undefined): readonly PlacedOption[] {
  if (section === undefined) return storeOptionsNamed(topology, name);
  return otherOptionsNamed(topology, name).filter((placed) => placed.section === section);
}

function readers(topology: Topology, { store, on }: PlacedOption): readonly ApiNode[] {
  return store ? apisWith(topology, store) : usersOf(topology, on);
}

function withFile(mounts: NonNullable<Parameters<typeof sketch>[0]>['mounts'] = []) {
  const options = { DEFAULT: { property_protection_file: '/etc/glance/protections/roles.conf' } };
  const ceph = { to: ['GlanceAPI'], at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } }, readOnly: true };
  return sketch({ apis: { default: { stores: 'hub:rbd', options } }, mounts: [ceph, ...mounts] });
}
