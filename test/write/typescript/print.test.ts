import * as fc from 'fast-check';
import { Names } from '../../../src/write/typescript/names';
import { print, quote, WIDTH } from '../../../src/write/typescript/print';
import { call, fields, list, make, ref, value } from '../../../src/write/typescript/program';

test('what fits stands on one line', () => {
  expect(print(make('GlanceApi', ref('glance'), value('default'), fields([['replicas', value(1)], ['stores', list([ref('images')])]])), 0))
    .toBe("new GlanceApi(glance, 'default', { replicas: 1, stores: [images] })");
});

test('what does not fit breaks inside its last argument', () => {
  const long = 'x'.repeat(80);
  expect(print(make('A', ref('b'), fields([['one', value(long)], ['two', fields([['three', value(long)]])]])), 0))
    .toBe(`new A(b, {\n  one: '${long}',\n  two: { three: '${long}' },\n})`);
});

test('properties that say nothing are left out, and one that is called like its constant is short', () => {
  expect(print(make('A', ref('b'), fields([['c', undefined]])), 0)).toBe('new A(b)');
  expect(print(fields([['cluster', ref('cluster')]]), 0)).toBe('{ cluster }');
});

test('where one name needs quotes, all of them get some', () => {
  expect(print(fields([['a-b', value(1)], ['c', value(true)]]), 0)).toBe("{ 'a-b': 1, 'c': true }");
});

test('a text in quotes is read as itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(new Function(`return ${quote(text)};`)()).toBe(text);
    expect(quote(text)).toMatch(/^[^\n\r\u2028\u2029]*$/);
  }));
});

test('lines are no longer than lint has it, where there is a place to break', () => {
  const item = fc.stringMatching(/^[a-z]{1,30}$/).map(value);
  fc.assert(fc.property(fc.array(item, { maxLength: 20 }), fc.array(item, { maxLength: 6 }), (many, few) => {
    const text = print(make('A', ref('b'), fields([['many', list(many)], ['few', call('Size', 'of', list(few))]])), 20);
    expect(text.split('\n').every((line, index) => line.length + (index === 0 ? 20 : 0) <= WIDTH + 1)).toBe(true);
  }));
});

test('constants are names of the language, and no two are one', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('default', 'app', 'az-1', 'az1', '1', 'class', 'A b'))), (ids) => {
    const names = new Names();
    const made = ids.map((id) => names.constant(id, 'store'));
    expect(new Set(made).size).toBe(made.length);
    for (const name of made) expect(new Function(`"use strict"; const ${name} = 1; return ${name};`)()).toBe(1);
  }));
});

test('a construct whose name is taken is called after its kind', () => {
  const names = new Names();
  expect([names.id('az1', 'api'), names.id('az1', 'store'), names.id('az1', 'store')]).toEqual(['az1', 'az1-store', 'az1-store-2']);
  expect([names.constant('default', 'api'), names.constant('ceph-az1', 'cluster')]).toEqual(['defaultApi', 'cephAz1']);
});

test.each(['', 'a', "it's", '"', '`', '${', '$', '{', '\\', '\\`', '\n', '\u2028'])('%j around a name in a template is what it was', (text) => {
  const printed = print({ kind: 'template', before: text, name: 'name', after: text }, 0);
  expect(new Function('name', `return ${printed};`)('az1')).toBe(`${text}az1${text}`);
});
