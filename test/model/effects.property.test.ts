import * as fc from 'fast-check';
import { EFFECTS } from '../../src/facts/lifecycle';
import { RELEASES } from '../../src/facts/releases';
import { effectsOf } from '../../src/model/effects';
import { isObject, type Json, type JsonObject } from '../../src/model/json';
import { readControlPlane } from '../../src/read/control-plane';
import { freshCase } from '../support/control-planes/cases';

const manifest = freshCase.map((one) => one.manifest);

test('applying what is there already has no effect', () => {
  fc.assert(fc.property(manifest, (one) => {
    expect(effects(one, one)).toEqual(effects(one, one).map(({ name }) => ({ name, effects: ['no-op'] })));
  }));
});

test('the order of keys means nothing', () => {
  fc.assert(fc.property(manifest, (one) => {
    for (const change of effects(one, turned(one) as JsonObject)) expect(change.effects).toEqual(['no-op']);
  }));
});

test('every effect is of the table and comes on some release; nothing is nothing on all of them', () => {
  fc.assert(fc.property(freshCase, ({ old, manifest: next }) => {
    if (old === undefined) return;
    for (const { outcomes } of effectsOf(read(old), read(next))) {
      expect(outcomes.length).toBeGreaterThan(0);
      for (const { effect, releases } of outcomes) {
        expect(EFFECTS.map((one) => one.effect)).toContain(effect);
        expect(releases.length).toBeGreaterThan(0);
        if (effect === 'no-op') expect([outcomes.length, releases]).toEqual([1, RELEASES]);
      }
    }
  }));
});

test('an API on one side only is new or gone, and one on both is neither', () => {
  fc.assert(fc.property(freshCase, ({ old, manifest: next }) => {
    if (old === undefined) return;
    const [before, after] = [read(old), read(next)];
    const found = effectsOf(before, after);
    const of = (effect: string) => found.filter(({ outcomes }) => outcomes.some((one) => one.effect === effect)).map(({ name }) => name);
    const names = [before, after].map(({ apis }) => apis.map(({ name }) => name));
    if (names.some(({ length }) => length === 0)) return;
    expect(of('created')).toEqual(names[1].filter((name) => !names[0].includes(name)));
    expect(of('removed')).toEqual(names[0].filter((name) => !names[1].includes(name)));
  }));
});

function effects(old: JsonObject, next: JsonObject): ReadonlyArray<{ readonly name: string; readonly effects: readonly string[] }> {
  return effectsOf(read(old), read(next)).map(({ name, outcomes }) => ({ name, effects: outcomes.map(({ effect }) => effect) }));
}

function read(document: JsonObject): ReturnType<typeof readControlPlane> {
  return readControlPlane(document, { whole: true });
}

/** With the keys of every mapping the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  return isObject(value) ? Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, turned(inner)])) : value;
}
