import { FORMER_FIELDS } from '../../facts/admission';
import { GLANCE_FIELDS, SPEC_FIELDS } from '../../facts/fields';
import type { FieldFact } from '../../facts/fields/field-fact';
import type { JsonObject } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { inspectedFields, isOtherwiseNamed, type InspectedUnknown } from './inspection';

export const unknownField: Rule = {
  code: 'GLN-RESOURCE-002',
  title: 'A field does not exist',
  why: 'The cluster drops what it does not know without a word, so that a misspelt or misplaced field is a setting that is lost.',
  severity: Severity.ERROR,
  source: 'R84: the CRDs of the operators; kubernetes.io, API concepts, field validation: server-side apply is always strict',

  *check(topology) {
    for (const unknown of inspectedFields(topology).unknown) {
      if (unknown.fact || !isOurs(unknown) || isDirective(topology, unknown) || isOtherwiseNamed(topology, unknown)) continue;
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

function section(fields: JsonObject): Topology {
  return sketch({ section: fields });
}

/** `$patch: delete` and its like tell kustomize what to do with a patch, and are gone in what it makes. */
function isDirective({ controlPlane }: Topology, { name }: InspectedUnknown): boolean {
  return !controlPlane.whole && name.startsWith('$');
}

/** Of the fields of `spec` only those that look like one of ours: the others belong to services that we know nothing of. */
function isOurs({ path, field, nearest }: InspectedUnknown): boolean {
  if (field !== `spec.${path}` || path.includes('.')) return true;
  return nearest !== undefined && SPEC_FIELDS.fields![nearest].type !== 'any';
}

/** A field of that very name elsewhere is what was meant, before one that is only spelt alike. */
function fixFor({ name, nearest, path }: InspectedUnknown): string {
  if (ANNOTATION.test(name) && ANNOTATED.test(path)) return `move ${name} to metadata.annotations beside it.`;
  const today = FORMER_FIELDS[name];
  if (today !== undefined) return `${today} in place of ${name}.`;
  const places = HOMES.get(name) ?? [];
  if (places.length > 0 && places.length <= 2) return `move ${name} to ${listed(places.map((place) => `'${place}'`), 'or')}.`;
  return nearest === undefined ? 'remove it.' : `${nearest} in place of ${name}.`;
}

/** The domain and the name of an annotation. */
const ANNOTATION = /^[a-z0-9.-]+\.[a-z]+\/[\w.-]+$/;

/** What has annotations of its own. */
const ANNOTATED = /(?:^|\.)(?:route|service\.(?:public|internal))\.[^/]+\//;

/** Where a field of a name belongs, within `spec.glance`. */
const HOMES = homesIn(GLANCE_FIELDS, 'spec.glance', new Map());

function homesIn(fact: FieldFact, path: string, found: Map<string, string[]>): ReadonlyMap<string, readonly string[]> {
  for (const [name, inner] of Object.entries(fact.fields ?? {})) {
    found.set(name, [...(found.get(name) ?? []), `${path}.${name}`]);
    homesIn(inner, `${path}.${name}`, found);
  }
  if (fact.item) homesIn(fact.item, fact.type === 'list' ? `${path}[]` : `${path}.<name>`, found);
  return found;
}
