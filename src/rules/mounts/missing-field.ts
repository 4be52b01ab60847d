import { MISTAKEN_FIELDS, NAMED_IN_PROJECTION, REQUIRED_IN_SOURCE } from '../../facts/volume-sources';
import { at, isObject, listOr, textOr, type JsonObject } from '../../model/json';
import { isBlank } from '../../model/pods';
import { sketch } from '../../model/sketch';
import type { MountNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reaching } from './reach';
import { entryBody, withMount } from './sample';

export const missingField: Rule = {
  code: 'GLN-MOUNTS-009',
  title: 'A volume or mount lacks a field that it needs',
  why: 'The control plane lets these fields be absent; only Kubernetes asks for them, when the pods are made.',
  severity: Severity.ERROR,
  source: 'R80: Kubernetes, pkg/apis/core/validation; the custom resource lets it pass, run',

  *check(topology) {
    for (const { entry } of reaching(topology)) {
      for (const { field, what, missing, written } of lackingIn(entry)) {
        yield {
          on: entry,
          field,
          message: `${what} has no ${missing}${written === undefined ? '' : `; it has ${written}, which is not read`}.`,
          consequence: 'Kubernetes refuses the pods on every release, so that the API gets no pods, or keeps its old ones.',
          fix: written === undefined ? `${missing}: … beside it.` : `${missing} in place of ${written}.`,
        };
      }
    }
  },

  trips: () => withMount(sketch(), entryBody('decompression', { secret: { name: 'decompression' } }, '/etc/decompression')),
  passes: () => withMount(sketch(), entryBody('decompression', { secret: { secretName: 'decompression' } }, '/etc/decompression')),
};

interface Lack {
  readonly field: string;
  readonly what: string;
  readonly missing: string;
  /** What stands in its place. */
  readonly written?: string;
}

function lackingIn({ volumes, mounts }: MountNode): readonly Lack[] {
  return [...volumes.flatMap(lackingInVolume), ...mounts.flatMap(lackingInMount)];
}

function lackingInMount(mount: JsonObject, index: number): readonly Lack[] {
  const name = textOr(mount.name) || textOr(mount.mountPath) || '';
  return ['name', 'mountPath'].filter((missing) => isBlank(mount[missing]))
    .map((missing) => ({ field: `mounts[${index}]`, what: `The mount${name === '' ? '' : ` '${name}'`}`, missing }));
}

function lackingInVolume(volume: JsonObject, index: number): readonly Lack[] {
  const found: Lack[] = [];
  if (isBlank(volume.name)) found.push({ field: `volumes[${index}]`, what: 'A volume of extraMounts', missing: 'name' });
  for (const source of Object.keys(volume)) {
    const value = volume[source];
    if (!isObject(value)) continue;
    for (const missing of REQUIRED_IN_SOURCE[source] ?? []) {
      if (!isBlank(value[missing])) continue;
      const what = `The ${source} of volume '${textOr(volume.name) ?? ''}'`;
      found.push({ field: `volumes[${index}].${source}`, what, missing, written: mistaken(value, source, missing) });
    }
  }
  if (isObject(volume.projected)) found.push(...lackingInProjection(volume, `volumes[${index}].projected.sources`));
  return found;
}

function* lackingInProjection(volume: JsonObject, field: string): Iterable<Lack> {
  for (const [index, source] of listOr(at(volume, 'projected', 'sources')).entries()) {
    for (const kind of NAMED_IN_PROJECTION) {
      const value = at(source, kind);
      if (!isObject(value) || !isBlank(value.name)) continue;
      const written = isBlank(value.secretName) ? undefined : 'secretName';
      yield { field: `${field}[${index}].${kind}`, what: `A projected ${kind} of volume '${textOr(volume.name) ?? ''}'`, missing: 'name', written };
    }
  }
}

function mistaken(value: JsonObject, source: string, missing: string): string | undefined {
  const written = MISTAKEN_FIELDS[source]?.[missing];
  return written !== undefined && !isBlank(value[written]) ? written : undefined;
}
