import * as fc from 'fast-check';
import { broken } from './broken';
import type { Edit } from './edits';
import { sectionFields, templateFields } from './fields';
import { carelessApis, suitableApis } from './layouts';
import { mounts } from './mounts';
import { otherServices } from './services';
import { plainText, writtenText } from './texts';
import { differences } from './updates';
import type { JsonObject } from '../../../src/model/json';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { writeControlPlane } from '../../../src/write/control-plane';

/** A control plane that is created, or that replaces an old one, and what else is in its namespace. */
export interface FreshCase {
  readonly manifest: JsonObject;
  readonly old?: JsonObject;
  readonly versions?: readonly string[];
  readonly existing?: boolean;
}

/** Control planes as our writers write them. */
const manifest: fc.Arbitrary<JsonObject> = fc.record({
  apis: fc.oneof({ weight: 3, arbitrary: suitableApis }, { weight: 1, arbitrary: carelessApis }),
  text: fc.option(fc.oneof(plainText, writtenText), { nil: undefined, freq: 2 })
    .chain((text) => fc.constantFrom(undefined, undefined, text)),
  mounts,
  spec: otherServices,
  section: sectionFields,
  template: templateFields,
}).map((plan) => plain(writeControlPlane(sketch(withoutAbsent(plan)))));

const neighbours: fc.Arbitrary<Pick<FreshCase, 'versions' | 'existing'>> = fc.oneof(
  { weight: 20, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom([], ['openstack'], ['another'], ['openstack', 'another']).map((versions) => ({ versions })) },
  { weight: 1, arbitrary: fc.boolean().map((existing) => ({ existing })) },
);

/** Right ones, ones that are broken in one or two ways, and updates of both. */
export const freshCase: fc.Arbitrary<FreshCase> = fc.record({
  manifest,
  mistakes: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(broken, { minLength: 1, maxLength: 2 }) }),
  before: fc.option(differences, { nil: undefined, freq: 2 }),
  neighbours,
}).map(({ manifest: written, mistakes, before, neighbours: around }) => {
  const made = edited(written, mistakes);
  return { manifest: made, ...(before ? { old: edited(written, before) } : {}), ...around };
});

function edited(start: JsonObject, edits: readonly Edit[]): JsonObject {
  return plain(edits.reduce((made, edit) => edit(made), start));
}

function withoutAbsent({ text, mounts: own, ...rest }: Sketch): Sketch {
  return { ...rest, ...(text === undefined ? {} : { text }), ...(own === undefined ? {} : { mounts: own }) };
}

/** As JSON carries it. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
