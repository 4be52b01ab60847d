import { controlPlaneSchema, type CrdLine, type CrdSchema } from './crds';
import { isObject, type Json, type JsonObject } from '../../../src/model/json';

/**
 * A control plane as the mutating webhook hands it on: it reads the resource into Go structures and writes them back, so that a required
 * field that nobody wrote arrives with its default or its zero value. Nothing else is filled in: no field that may be absent, and no list,
 * since an absent one is written back as null, which counts as absent.
 */
export function filled(line: CrdLine, document: JsonObject): JsonObject {
  return { ...document, spec: fill(controlPlaneSchema(line).properties!.spec, document.spec) };
}

function fill(schema: CrdSchema, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => fill(schema.items ?? {}, item));
  if (!isObject(value)) return value;
  const inner = Object.entries(value).map(([name, field]) => [name, fill(fieldOf(schema, name), field)] as const);
  const missing = (schema.required ?? []).filter((name) => value[name] === undefined || value[name] === null)
    .map((name) => [name, zero(fieldOf(schema, name))] as const)
    .filter(([, zeroValue]) => zeroValue !== undefined);
  return Object.fromEntries([...inner, ...missing]);
}

function fieldOf({ properties = {}, additionalProperties }: CrdSchema, name: string): CrdSchema {
  return properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
}

function zero(schema: CrdSchema): Json {
  if (schema.default !== undefined) return schema.default as Json;
  if (schema['x-kubernetes-int-or-string'] === true) return 0;
  return schema.type === 'object' ? fill(schema, {}) : ZEROS[schema.type ?? ''];
}

const ZEROS: Readonly<Record<string, Json>> = { string: '', boolean: false, integer: 0, number: 0 };
