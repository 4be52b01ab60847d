import { GLANCE_FIELDS, SPEC_FIELDS } from '../../facts/fields';
import type { FieldFact } from '../../facts/fields/field-fact';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { inspectedFields, type Inspected } from './inspection';

export const unknownField: Rule = {
  code: 'GLN-RESOURCE-002',
  title: 'A field does not exist',
  why: 'The cluster drops what it does not know without a word, so that a misspelt or misplaced field is a setting that is lost.',
  severity: Severity.ERROR,
  source: 'The CRDs of the operators; kubernetes.io, API concepts, field validation: server-side apply is always strict',

  *check(topology) {
    for (const unknown of inspectedFields(topology).unknown) {
      if (unknown.releases.length < topology.targets.length || !isOurs(unknown)) continue;
      if (isKnownSomewhere(unknown.name, unknown.nearest, unknown.path)) continue;
      yield {
        on: unknown.on,
        field: unknown.field,
        message: `'${unknown.shown}' is no field of the control plane.`,
        consequence: 'the cluster drops it without a word; server-side apply and strict validation refuse the whole control plane.',
        fix: fixFor(unknown),
      };
    }
  },

  trips: () => section({ apiOverride: {} }),
  passes: () => section({ apiOverrides: {} }),
};

type Unknown = Inspected['unknown'][number];

function section(fields: { readonly [name: string]: object }): Topology {
  return sketch({ section: fields as never });
}

/** Fields of `spec` that look like no field of ours belong to other services. */
function isOurs({ path, field, nearest }: Unknown): boolean {
  if (field !== `spec.${path}` || path.includes('.')) return true;
  return nearest !== undefined && SPEC_FIELDS.fields![nearest].type !== 'any';
}

/** A field that other releases have is a matter of the target. */
function isKnownSomewhere(name: string, nearest: string | undefined, path: string): boolean {
  return nearest === undefined && pathsOf(name).some((known) => known === generic(path));
}

function fixFor({ name, path, nearest }: Unknown): string {
  const places = pathsOf(name).filter((place) => place !== generic(path));
  if (places.length > 0 && places.length <= 3) return `move it: '${name}' belongs into ${places.map((place) => `'${place}'`).join(' or ')}.`;
  return nearest === undefined ? 'remove it.' : `${nearest} instead of ${name}.`;
}

function generic(path: string): string {
  return path;
}
