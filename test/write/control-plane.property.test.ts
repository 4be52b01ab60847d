import * as fc from 'fast-check';
import type { Json, JsonObject } from '../../src/model/json';
import { shown } from '../../src/model/merge';
import { optionIn, configOf, storesOf } from '../../src/model/query';
import { configText, hoistedText } from '../../src/model/service-config';
import { sketch, type SketchApi } from '../../src/model/sketch';
import type { ApiNode, Topology } from '../../src/model/topology';
import { readControlPlane } from '../../src/read/control-plane';
import { writeControlPlane } from '../../src/write/control-plane';
import { mergePatch } from '../../src/write/merge-patch';
import { viaYaml } from '../support/via-yaml';

const store = fc.constantFrom('hub:rbd', 'az1:rbd', 'archive:s3', 'objects:swift');
const api: fc.Arbitrary<SketchApi> = fc.record({
  stores: fc.uniqueArray(store, { minLength: 1, maxLength: 4 }).map((stores) => stores.join(',')),
  replicas: fc.integer({ min: 0, max: 3 }),
  options: fc.constantFrom<SketchApi['options']>({}, { DEFAULT: { debug: 'True' } }, { image_format: { disk_formats: 'raw,iso' }, DEFAULT: { debug: 'False' } }),
});
const topology = fc.dictionary(fc.constantFrom('default', 'a', 'b', 'c'), api, { minKeys: 1 }).map((apis) => sketch({ apis }));

test('an API runs with the same configuration, wherever its text is written', () => {
  fc.assert(fc.property(topology, (one) => {
    const read = viaYaml(one);
    for (const before of one.apis) {
      const after = read.apis.find(({ name }) => name === before.name)!;
      expect(effective(read, after)).toEqual(effective(one, before));
    }
  }));
});

test('a text stands in the template exactly when all APIs agree on it', () => {
  fc.assert(fc.property(topology, (one) => {
    const texts = new Set(one.apis.map((each) => configText(one, each)));
    expect(hoistedText(one) !== undefined).toBe(texts.size === 1);
  }));
});

test('written, read and written again, a control plane is the same', () => {
  fc.assert(fc.property(topology, (one) => {
    const read = viaYaml(one);
    expect(writeControlPlane(read)).toEqual(plain(writeControlPlane(one)));
  }));
});

const json: fc.Arbitrary<JsonObject> = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.constantFrom<Json>(1, 'x', true, ['l'], []), fc.dictionary(fc.constantFrom('a', 'b'), tie('value'))),
})).value as fc.Arbitrary<Json>);

test('a merge patch turns the one into the other, and changes nothing the second time', () => {
  fc.assert(fc.property(json, json, (from, to) => {
    const patch = mergePatch(from, to);
    const once = applied(from, patch);
    expect(once).toEqual(to);
    expect(applied(once, patch)).toEqual(once);
  }));
});

/** Whatever may stand where a field belongs. */
const anything = fc.oneof(json, fc.constantFrom<Json>(null, 7, '', 'text', true, [], [1], {}, [{ extraVol: [null, { mounts: [{}] }] }]));
const oddFields = { customServiceConfig: anything, replicas: anything, type: anything, other: anything };
const oddApi = fc.oneof(anything, fc.record(oddFields, { requiredKeys: [] }));
const oddTemplate = fc.oneof(anything, fc.record({
  customServiceConfig: fc.oneof(anything, fc.constant('[DEFAULT]\nenabled_backends = a:rbd\n')),
  glanceAPIs: fc.oneof(anything, fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'a/b.c'), oddApi)),
  extraMounts: anything,
  containerImage: anything,
}, { requiredKeys: [] }));
const oddDocument = fc.record({
  kind: fc.constantFrom<Json>('OpenStackControlPlane', 'Glance'),
  metadata: anything,
  status: anything,
  spec: fc.oneof(anything, oddTemplate, fc.record({
    secret: anything,
    extraMounts: anything,
    glance: fc.oneof(anything, fc.record({ enabled: anything, template: oddTemplate, apiOverrides: anything }, { requiredKeys: [] })),
  }, { requiredKeys: [] })),
}, { requiredKeys: ['kind'] });

test('whatever stands in a document, reading and writing it loses nothing and adds nothing', () => {
  fc.assert(fc.property(oddDocument, (document) => {
    expect(plain(writeControlPlane(readControlPlane(document as JsonObject)))).toEqual(plain(document));
  }), { numRuns: 300 });
});

function effective(one: Topology, each: ApiNode): unknown {
  const config = configOf(one, each);
  return {
    stores: storesOf(one, each).map(({ id, driver, options }) => ({
      id, driver, options: options.map(({ name, value }) => [name, shown(value)]),
    })),
    defaultStore: each.defaultStore,
    debug: shown(optionIn(config, 'DEFAULT', 'debug')?.value ?? 'none'),
    formats: shown(optionIn(config, 'image_format', 'disk_formats')?.value ?? 'none'),
    secrets: each.configSecrets,
  };
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** RFC 7386. */
function applied(target: Json, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result: Record<string, Json> = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target as JsonObject } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = applied(result[key], value);
  }
  return result;
}
