import * as fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../src/model/json';
import { patched } from '../../src/model/patch';
import { mergePatch } from '../../src/write/merge-patch';
import { freshCase } from '../support/control-planes/cases';

test('the merge patch from one control plane to another, applied to the first, gives the second', () => {
  fc.assert(fc.property(freshCase, freshCase, ({ manifest: from }, { manifest: to }) => {
    expect(withoutNulls(patched(from, mergePatch(from, to)))).toEqual(withoutNulls(to));
  }));
});

test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
] as ReadonlyArray<readonly [JsonObject, JsonObject, JsonObject]>)('%j with %j is %j, as in RFC 7386', (document, patch, result) => {
  expect(patched(document, patch)).toEqual(result);
});

/** To the cluster a null is absent, and a patch cannot write one. */
function withoutNulls(value: Json): Json {
  if (!isObject(value)) return value;
  const left = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(left.map(([name, inner]) => [name, withoutNulls(inner)]));
}
