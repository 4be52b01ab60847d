import { API_FIELDS, GLANCE_FIELDS } from '../../facts/fields';
import type { FieldFact } from '../../facts/fields/field-fact';
import { hasField } from '../../model/fields';
import { at, isObject, type Json, type JsonObject } from '../../model/json';
import { apisByBody } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';

export const overwrittenField: Rule = {
  code: 'GLN-RESOURCE-004',
  title: 'A field is set that the operators overwrite',
  why: 'The operators keep their own state in these fields; what stands in a manifest is lost, or fights with them at every apply.',
  severity: Severity.WARNING,
  source: 'openstack-operator, internal/openstack/glance.go, ReconcileGlance(), and the webhook\'s name cache; glance-operator, common_types.go',

  *check(topology) {
    const { glance, targets } = topology;
    if (!glance.enabled) return;
    for (const { path, fact } of IN_SECTION) {
      const known = targets.every((release) => hasField(fact, release));
      if (known && isSet(at(glance.section, ...path))) yield finding(glance, `spec.glance.${path.join('.')}`, `spec.glance.${path.join('.')}`);
    }
    for (const { path, fact } of IN_API) {
      // On a release that does not have it, that is the mistake.
      if (!targets.every((release) => hasField(fact, release)) || isOurs(topology, path)) continue;
      for (const alike of apisByBody(topology)) {
        for (const field of written(alike[0].body, path)) for (const api of alike) yield finding(api, field, `glanceAPIs.${api.name}.${field}`);
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { tls: { api: { internal: { secretName: 'my-cert' } } } } } } }),
  passes: () => sketch({ section: { apiOverrides: { default: { tls: { secretName: 'my-cert' } } } } }),
};

interface Overwritten {
  /** Steps; `*` for every entry. */
  readonly path: readonly string[];
  readonly fact: FieldFact;
}

const IN_API = overwrittenIn(API_FIELDS);
const IN_SECTION = overwrittenIn({ ...GLANCE_FIELDS, fields: { ...GLANCE_FIELDS.fields, template: { type: 'any' } } });

function overwrittenIn(fact: FieldFact, path: readonly string[] = []): readonly Overwritten[] {
  if (fact.overwritten) return [{ path, fact }];
  const inner = Object.entries(fact.fields ?? {}).flatMap(([name, field]) => overwrittenIn(field, [...path, name]));
  return fact.type === 'map' && fact.item ? overwrittenIn(fact.item, [...path, '*']) : inner;
}

/** Certificates are the operators' matter as long as Services have TLS. */
function isOurs({ controlPlane }: Topology, path: readonly string[]): boolean {
  return path[0] === 'tls' && at(controlPlane.spec, 'tls', 'podLevel', 'enabled') === false;
}

function written(body: Json, [step, ...rest]: readonly string[]): readonly string[] {
  const names = !isObject(body) ? [] : step === '*' ? Object.keys(body) : [step].filter((name) => name in body);
  return names.flatMap((name) => {
    const value = (body as JsonObject)[name];
    if (rest.length === 0) return isSet(value) ? [name] : [];
    return written(value, rest).map((inner) => `${name}.${inner}`);
  });
}

function isSet(value: Json): boolean {
  return value !== null && value !== undefined && value !== '' && !(isObject(value) && Object.values(value).every((inner) => !isSet(inner)));
}

function finding(on: Finding['on'], field: string, shown: string): Finding {
  return {
    on,
    field,
    message: `'${shown}' is set, and the operators overwrite it.`,
    consequence: 'the value has no effect, or lasts until the next reconciliation.',
    fix: `remove ${field.slice(field.lastIndexOf('.') + 1)}.`,
  };
}
