import * as fc from 'fast-check';
import type { Json } from '../../src/model/json';
import { bytesOf, documentSize, jsonSize } from '../../src/model/size';
import { sketch } from '../../src/model/sketch';
import { writeControlPlane } from '../../src/write/control-plane';
import { viaYaml } from '../support/via-yaml';

/** Go writes these as six characters, and JavaScript as they are. */
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, '\\u0000'));
const text = fc.string({ unit: 'binary' });

test('the size of a text is that of its UTF-8', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (value) => {
    expect(bytesOf(value)).toBe(Buffer.byteLength(value));
  }));
});

test('the size of a value is that of its compact JSON', () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
    expect(jsonSize(value as Json)).toBe(bytes(value));
  }));
});

test.each(['<', '>', '&', '\u2028', '\u2029'])('%j takes six bytes, and two for the quotation marks', (char) => {
  expect(jsonSize(char)).toBe(8);
});

test('fields without a value are not written', () => {
  expect(jsonSize({ a: undefined, b: [undefined], c: null })).toBe(bytes({ a: undefined, b: [undefined], c: null }));
});

const plan = fc.record({
  apis: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.record({
    stores: fc.constantFrom('hub:rbd', 'hub:rbd,archive:s3', 'local:file'),
    layout: fc.constantFrom('split', 'edge'),
    body: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text),
    options: fc.record({ DEFAULT: fc.record({ debug: fc.constantFrom('True', 'ünïcode') }) }),
  }), { minKeys: 1, maxKeys: 4 }),
  spec: fc.dictionary(fc.stringMatching(/^[a-z]{9,12}$/), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>, { maxKeys: 3 }),
});

test('the size of a control plane is that of what is written', () => {
  fc.assert(fc.property(plan, (given) => {
    const topology = sketch(given);
    expect(documentSize(topology)).toBe(bytes(writeControlPlane(topology)));
  }), { numRuns: 200 });
});

test('the same holds for one that came from a file', () => {
  fc.assert(fc.property(plan, (given) => {
    const topology = viaYaml(sketch(given));
    expect(documentSize(topology)).toBe(bytes(writeControlPlane(topology)));
  }), { numRuns: 50 });
});
