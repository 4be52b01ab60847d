import { ApiObject, type ApiObjectProps, App, Chart, type IResolver, JsonPatch, Lazy, Size, Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { Resource } from '../../src/constructs/resource';
import type { JsonObject } from '../../src/model/json';

const REST = { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack' } };

interface Given {
  readonly change?: (object: ApiObject) => void;
  readonly resolvers?: IResolver[];
  readonly rest?: ApiObjectProps;
  readonly field?: 'spec' | 'data';
}

/** What we write, and what cdk8s would write by itself. */
function both(content: unknown, { change = () => {}, resolvers = [], rest = REST, field = 'spec' }: Given = {}): readonly string[] {
  const produce = () => content as JsonObject;
  const ours = new Resource(new Chart(new App({ resolvers }), 'chart'), 'object', rest, { field, produce });
  const whole: ApiObjectProps = { ...rest, [field]: Lazy.any({ produce }) };
  const theirs = new ApiObject(new Chart(new App({ resolvers }), 'chart'), 'object', whole);
  return [ours, theirs].map((object) => {
    change(object);
    return written(object);
  });
}

function written(object: ApiObject): string {
  try {
    return Yaml.stringify(object.toJson());
  } catch (error) {
    return String(error);
  }
}

/** Adds to every small number. */
const ADDING: IResolver = {
  resolve(context) {
    if (typeof context.value === 'number' && context.value < 100) context.replaceValue(context.value + 100);
  },
};

test('plain data is written as cdk8s writes it', () => {
  const values = [fc.anything({ maxDepth: 0, withDate: true }), fc.constant(null), fc.constant(undefined)];
  fc.assert(fc.property(fc.object({ maxDepth: 4, withNullPrototype: true, values }), (spec) => {
    const [ours, theirs] = both(spec);
    expect(ours).toBe(theirs);
  }));
});

test('so are the texts of a ConfigMap', () => {
  const rest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'texts', labels: { team: 'images' } } };
  const [ours, theirs] = both({ 'b.conf': '[b]\n', 'a.conf': '' }, { rest, field: 'data' });
  expect(ours).toBe(theirs);
  expect(ours).toContain('data:\n  a.conf: ""\n  b.conf: |');
});

test.each([
  ['a patch', { replicas: 1 }, (object: ApiObject) => object.addJsonPatch(JsonPatch.replace('/spec/replicas', 3)), 'replicas: 3'],
  ['an annotation', { replicas: 1 }, (object: ApiObject) => object.metadata.addAnnotation('team', 'images'), 'team: images'],
  ['a label that is a token', {}, (object: ApiObject) => object.metadata.addLabel('team', Lazy.any({ produce: () => 'images' })), 'team: images'],
])('%s is heeded', (_, spec, change, expected) => {
  const [ours, theirs] = both(spec, { change });
  expect(ours).toBe(theirs);
  expect(ours).toContain(expected);
});

test.each([
  ['a lazy value', { size: Lazy.any({ produce: () => '1G' }) }, 'size: 1G'],
  ['an object that resolves itself', { list: [{ resolve: () => ({ size: '1G' }) }] }, '- size: 1G'],
  ['a number or text of an import', { port: new (class IntOrString { public readonly value = 80; })() }, 'value: 80'],
  ['an object of another class', { size: Size.gibibytes(1) }, 'Failed serializing'],
])('%s within the spec is left to cdk8s', (_, spec, expected) => {
  const [ours, theirs] = both(spec);
  expect(ours).toBe(theirs);
  expect(ours).toContain(expected);
});

test("a resolver of the user's sees every value", () => {
  const [ours, theirs] = both({ replicas: 3 }, { resolvers: [ADDING] });
  expect(ours).toBe(theirs);
  expect(ours).toContain('replicas: 103');
});

test('further fields beside the spec are kept', () => {
  const [ours, theirs] = both({ replicas: 3 }, { rest: { ...REST, more: { a: 1 } } as ApiObjectProps });
  expect(ours).toBe(theirs);
  expect(ours).toContain('more:');
});

describe('with CDK8S_DISABLE_SORT', () => {
  beforeEach(() => { process.env.CDK8S_DISABLE_SORT = '1'; });
  afterEach(() => { delete process.env.CDK8S_DISABLE_SORT; });

  test('keys stay in their order', () => {
    const [ours, theirs] = both({ z: 1, a: 2 });
    expect(ours).toBe(theirs);
    expect(ours).toContain('z: 1\n  a: 2');
  });
});

test('one object that stands in two places is written twice', () => {
  const shared = { a: 1 };
  const [ours, theirs] = both({ x: shared, y: shared });
  expect(ours).toBe(theirs);
  expect(ours).not.toContain('&');
});

test('a manifest is the plain object that it was, but for who asks it for its text', () => {
  const object = new Resource(new Chart(new App(), 'chart'), 'object', REST, { field: 'spec', produce: () => ({ b: 'x: y', a: ['long '.repeat(40).trim()] }) });
  const manifest = object.toJson();
  const plain = { ...REST, spec: { a: ['long '.repeat(40).trim()], b: 'x: y' } };
  expect(manifest).toStrictEqual(plain);
  expect(Reflect.ownKeys({ ...manifest })).toEqual(Object.keys(plain));
  expect(Yaml.stringify(manifest)).toBe(Yaml.stringify(plain));
  // Another writer, with its own mind about long lines, gets its own way.
  expect(stringify(manifest)).toBe(stringify(plain));
  expect(stringify(manifest)).not.toBe(Yaml.stringify(plain));
  expect(Yaml.stringify({ items: [manifest] })).toBe(Yaml.stringify({ items: [plain] }));
  expect(stringify([manifest], (_, value) => value)).toBe(stringify([plain], (_, value) => value));
  manifest.spec.b = 'changed';
  expect(Yaml.stringify(manifest)).toBe(Yaml.stringify({ ...plain, spec: { ...plain.spec, b: 'changed' } }));
});

test('other languages are handed nothing but data', () => {
  process.env.JSII_AGENT = 'Python/3.11';
  try {
    const object = new Resource(new Chart(new App(), 'chart'), 'object', REST, { field: 'spec', produce: () => ({ a: 'x' }) });
    expect(Reflect.ownKeys(object.toJson())).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  } finally {
    delete process.env.JSII_AGENT;
  }
});
