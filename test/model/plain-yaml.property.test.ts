import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import type { Json, JsonObject } from '../../src/model/json';
import { plainYaml } from '../../src/model/plain-yaml';

const scalar = (value: Json) => Yaml.stringify(value).slice(0, -1);

/** Characters that mean something in YAML, and a few that do not. */
const SIGNS = [...' \n\t:-#?[]{},&*!|>\'"%@`~=<.+_/\\0123456789eExXaZ', 'é', '\u0085', '\ufeff', '\r', '\u0000', '\ud800', '😀'];
const WORDS = ['true', 'No', 'y', 'null', '~', '1e5', '0x1F', '1_000', '12:30', '2026-11-25', '.inf', '-.5', '<<', '=', '---', '...', '%YAML', '- a', '? b', 'a: b', 'a #b', '172.17.0.80',
  '10Gi', 'metallb.universe.tf/address-pool', '[DEFAULT]\nenabled_backends = a:rbd\n\n[a]\n', 'ends with blanks \n  \n', '\nstarts low', ' starts far', 'two\n\n\nlines\n\n', '{{ .URL }}'];
const text = fc.oneof(fc.array(fc.constantFrom(...SIGNS), { maxLength: 8 }).map((signs) => signs.join('')), fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }));
const number = fc.oneof(fc.integer(), fc.double());
const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, text, number, fc.boolean(), fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }) as fc.Arbitrary<Json>, fc.dictionary(text, tie('tree'), { maxKeys: 4 }) as fc.Arbitrary<Json>),
}));
const data = fc.dictionary(text, tree, { minKeys: 1, maxKeys: 5 }) as fc.Arbitrary<JsonObject>;

test('what is written is what cdk8s writes, byte for byte', () => {
  fc.assert(fc.property(data, (manifest) => {
    const written = plainYaml(manifest, scalar);
    if (written !== undefined) expect(written).toBe(Yaml.stringify(manifest));
  }), { numRuns: 3000 });
});

test('texts of one line, and of several, are written so wherever they stand', () => {
  fc.assert(fc.property(text, (one) => {
    const manifest = { [`k${one.replace(/\n/g, '')}`]: one, below: { list: [one, { text: one, list: [[one]] }] } };
    const written = plainYaml(manifest, scalar);
    if (written !== undefined) expect(written).toBe(Yaml.stringify(manifest));
  }), { numRuns: 3000 });
});

test.each<[string, JsonObject]>([
  ['words that are no strings', { a: 'yes', b: 'Off', c: '~', d: '012', e: '1:30', f: 'y' }],
  ['numbers', { a: 0, b: -0, c: 1e21, d: 0.1, e: -7 }],
  ['what is empty', { a: {}, b: [], c: '', d: [{}, [], ''] }],
  ['lists in lists', { a: [['b', ['c']], [{ d: ['e'] }]] }],
  ['configuration texts', { a: { b: '[DEFAULT]\nx = y\n\n[z]\n', c: 'no end', d: 'two ends\n\n', e: ['in\na list\n'] } }],
  ['signs of YAML', { a: 'x: y', b: 'x #y', c: '- x', d: '*x', e: 'x:', f: '%x', g: '{{ .X }}', h: "it's", i: '"x"' }],
])('%s are written, and as cdk8s writes them', (_, manifest) => {
  expect(plainYaml(manifest, scalar)).toBe(Yaml.stringify(manifest));
});

test.each<[string, JsonObject]>([
  ['nothing as a value', { a: null }],
  ['a text with a sign that only quotes can hold', { a: 'x\n\u0007\n' }],
  ['a text that begins with blanks', { a: { b: '  x\ny\n' } }],
  ['a very long key', { ['k'.repeat(2000)]: 'x' }],
])('%s is left to a whole writer', (_, manifest) => {
  expect(plainYaml(manifest, scalar)).toBeUndefined();
});
