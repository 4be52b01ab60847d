import { at, listOr, textOr, type JsonObject } from '../../model/json';
import { objectsIn, type ShownObject } from '../../model/mount-plan';
import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import type { MountNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { confUses } from '../ceph/conf-files';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reaching } from './reach';
import { entryBody, withMount } from './sample';

export const absentKey: Rule = {
  code: 'GLN-MOUNTS-025',
  title: 'A mount shows a key that its ConfigMap or Secret does not have',
  why: 'The keys are the files of the volume: a chosen one must be there, and a sub path names one of them.',
  severity: Severity.ERROR,
  source: 'Kubernetes, ConfigMapVolumeSource.items, VolumeMount.subPath',

  *check(topology) {
    const keys = keysBy(topology);
    if (keys.size === 0) return;
    // The files of Ceph clients are the matter of the rules about them.
    const ceph = new Set(confUses(topology).map(({ mounted }) => mounted?.node));
    for (const { entry } of reaching(topology)) {
      if (ceph.has(entry)) continue;
      for (const { field, key, shown } of missing(entry, keys)) {
        const there = keys.get(nameOf(shown))!;
        yield {
          on: entry,
          field,
          message: `The ${KINDS[shown.kind]} '${shown.name}' has no key '${key}'; it has ${there.length === 0 ? 'none' : quoted(there)}.`,
          consequence: field.startsWith('mounts') ? 'the pods get an empty directory in place of the file, or do not start, on every release.' : 'the volume is never ready, and the pods do not start, on every release.',
          fix: `${nearest(key, there) ?? there[0] ?? '…'} in place of ${key}.`,
        };
      }
    }
  },

  trips: () => withMount(known('policy.yaml'), entryBody('policy', { configMap: { name: 'glance-policy' } }, '/etc/glance/policy.yaml', { subPath: 'policy.yml' })),
  passes: () => withMount(known('policy.yaml'), entryBody('policy', { configMap: { name: 'glance-policy' } }, '/etc/glance/policy.yaml', { subPath: 'policy.yaml' })),
};

const KINDS = { secret: 'Secret', configMap: 'ConfigMap' } as const;

function known(key: string): Topology {
  return sketch({ configMaps: { 'glance-policy': { [key]: '# rules\n' } } });
}

interface Missing {
  readonly field: string;
  readonly key: string;
  readonly shown: ShownObject;
}

type KeysByName = ReadonlyMap<string, readonly string[]>;

function keysBy({ configMaps, secrets }: Topology): KeysByName {
  const keysOf = (kind: ShownObject['kind'], node: Topology['secrets'][number] | Topology['configMaps'][number]) =>
    [nameOf({ kind, name: node.name }), (node.data as ReadonlyArray<readonly [string, unknown]>).map(([key]) => key)] as const;
  return new Map([...configMaps.map((node) => keysOf('configMap', node)), ...secrets.map((node) => keysOf('secret', node))]);
}

function nameOf({ kind, name }: Pick<ShownObject, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

function* missing(entry: MountNode, keys: KeysByName): Iterable<Missing> {
  for (const [index, volume] of entry.volumes.entries()) {
    for (const shown of objectsIn(volume)) {
      const there = keys.get(nameOf(shown));
      const lacking = there && listOr(shown.items).map((item) => textOr(at(item, 'key'))).find((key) => key !== undefined && !there.includes(key));
      if (lacking !== undefined) yield { field: `volumes[${index}]`, key: lacking, shown };
    }
  }
  for (const [index, mount] of entry.mounts.entries()) {
    const shown = soleObject(entry.volumes.find(({ name }) => name === mount.name));
    const subPath = textOr(mount.subPath);
    const there = shown && keys.get(nameOf(shown));
    // With chosen keys the paths are the user's own.
    if (!shown || !there || !subPath || shown.items !== undefined) continue;
    if (!there.includes(subPath)) yield { field: `mounts[${index}].subPath`, key: subPath, shown };
  }
}

function soleObject(volume: JsonObject | undefined): ShownObject | undefined {
  const shown = volume ? objectsIn(volume) : [];
  return volume && !('projected' in volume) && shown.length === 1 ? shown[0] : undefined;
}
