import { readFileSync } from 'fs';
import { join } from 'path';
import { gunzipSync } from 'zlib';
import Ajv, { type ValidateFunction } from 'ajv';
import { judgesFolder } from './judges';
import { Release } from '../../../src/facts/releases';

/** The lines of the operators that have a CRD of their own, with the release that each belongs to. */
export const CRD_LINES = {
  'fr1': Release.FR1,
  'fr2': Release.FR2,
  'fr3': Release.FR3,
  'fr4': Release.FR4,
  'fr5': Release.FR5,
  'fr6': Release.FR6,
  '18s': Release.STABLE_18,
  'main': Release.RHOSO_19,
} as const;

export type CrdLine = keyof typeof CRD_LINES;

/** Those whose definitions the real API server is given: they differ most. */
export const SERVER_LINES: readonly CrdLine[] = ['fr3', 'fr5', 'fr6', 'main'];

/** A node of a structural schema, as far as we read it. */
export interface CrdSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, CrdSchema>>;
  readonly additionalProperties?: CrdSchema | boolean;
  readonly items?: CrdSchema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly nullable?: boolean;
  readonly [extension: `x-kubernetes-${string}`]: unknown;
}

/** The schema of OpenStackControlPlane on a line. */
export function controlPlaneSchema(line: CrdLine): CrdSchema {
  return schemas[line] ??= readSchema(line);
}

/**
 * What strict validation finds wrong in a control plane on a line: fields that the CRD does not have, types, choices and ranges.
 * Not reported: required fields, which the mutating webhook fills, but for those that it cannot.
 */
export function strictErrors(line: CrdLine, document: unknown): readonly string[] {
  const validate = validators[line] ??= new Ajv(OPTIONS).compile(strict(controlPlaneSchema(line)));
  if (validate(withoutNulls(document))) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath.slice(1).split('/').join('.')}: ${message}${'additionalProperty' in params ? `: ${params.additionalProperty}` : ''}`);
}

const schemas: Partial<Record<CrdLine, CrdSchema>> = {};
const validators: Partial<Record<CrdLine, ValidateFunction>> = {};

const ignored = { validate: () => true };
const OPTIONS = {
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: Object.fromEntries(['int32', 'int64', 'date-time', 'byte', 'duration', 'double', 'float'].map((name) => [name, ignored])),
};

function readSchema(line: CrdLine): CrdSchema {
  const file = join(judgesFolder(), 'crds', line, 'core.openstack.org_openstackcontrolplanes.json.gz');
  const crd = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  return crd.spec.versions[0].schema.openAPIV3Schema;
}

/** Unknown fields become errors, `metadata` is left alone, and required are only the fields that the webhook cannot fill. */
function strict(root: CrdSchema): object {
  const { properties = {} } = root;
  return { ...closed(root) as object, properties: { ...closedAll(properties), metadata: { type: 'object' } } };
}

function closed(schema: CrdSchema): unknown {
  const { properties, additionalProperties, items, required, default: _, ...rest } = schema;
  return {
    ...rest,
    ...(schema.type === 'object' && {
      properties: closedAll(properties ?? {}),
      additionalProperties: typeof additionalProperties === 'object' ? closed(additionalProperties)
        : additionalProperties === true || schema['x-kubernetes-preserve-unknown-fields'] === true,
      required: (required ?? []).filter((name) => isUnfillable(name, properties?.[name])),
    }),
    ...(items && { items: closed(items) }),
  };
}

function closedAll(properties: Readonly<Record<string, CrdSchema>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, closed(schema)]));
}

/** The webhook writes zero values back: absent lists stay absent, and an empty text fails where one character is wanted, or a choice. */
function isUnfillable(name: string, schema: CrdSchema = {}): boolean {
  return ['extraVol', 'volumes', 'mounts'].includes(name)
    || (schema.minLength ?? 0) > 0
    || (schema.enum !== undefined && !schema.enum.includes(''));
}

/** A null counts as absent. Source: the webhook runs on pruned objects. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null).map(([key, inner]) => [key, withoutNulls(inner)]));
}
