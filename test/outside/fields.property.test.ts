import { join } from 'path';
import fc from 'fast-check';
import { CRD_LINES, type CrdLine } from './support/crds';
import { ask, judgesFolder, runs, SEED } from './support/judges';
import { SPEC_FIELDS } from '../../src/facts/fields';
import type { FieldFact } from '../../src/facts/fields/field-fact';
import { inspect } from '../../src/model/fields';
import type { Json, JsonObject } from '../../src/model/json';

/** Prints what the model of the webhooks says of each spec on each line: decode, schema or ok. It is not asked of other services. */
const ORACLE = `
import copy, json, sys
sys.path.insert(0, sys.argv[1])
import model
def verdict(spec, line):
    try:
        return 'schema' if any(list(model.schema_errors(model.settle({'spec': spec}, line), line))) else 'ok'
    except model.Undecodable:
        return 'decode'
for text in sys.stdin:
    print(json.dumps({line: verdict(copy.deepcopy(json.loads(text)), line) for line in sys.argv[2:]}))
`;

const LINES = Object.keys(CRD_LINES) as CrdLine[];

test('for any control plane, what we say of its fields is what the model of the webhooks says', () => {
  const specs = fc.sample(objectOf({ ...SPEC_FIELDS, fields: modelled(SPEC_FIELDS) }), { numRuns: runs(600), seed: SEED });
  const oracle = ['-c', ORACLE, join(judgesFolder(), 'judges/webhook'), ...LINES];
  const said = ask<Record<CrdLine, string>>('python3', oracle, specs);
  const counts: Record<string, number> = {};
  specs.forEach((spec, index) => {
    for (const line of LINES) {
      const ours = verdictOn(spec, line);
      counts[ours] = (counts[ours] ?? 0) + 1;
      if (ours !== said[index][line]) expect({ SEED, line, spec, verdict: ours }).toEqual({ SEED, line, spec, verdict: said[index][line] });
    }
  });
  expect(Math.min(counts.ok, counts.schema, counts.decode)).toBeGreaterThan(100);
});

function verdictOn(spec: Json, line: CrdLine): string {
  const { misfits } = inspect(SPEC_FIELDS, spec, [CRD_LINES[line]]);
  if (misfits.some(({ kind }) => kind === 'decode')) return 'decode';
  return misfits.length > 0 ? 'schema' : 'ok';
}

/** The model knows neither other services nor spec.tls. */
function modelled({ fields }: FieldFact): Readonly<Record<string, FieldFact>> {
  return Object.fromEntries(Object.entries(fields!).filter(([name, { type }]) => type !== 'any' && name !== 'tls'));
}

/** Values of a field: mostly right, at and beyond its bounds, now and then something else altogether. */
function valueOf(fact: FieldFact): fc.Arbitrary<Json> {
  return fc.oneof({ arbitrary: rightFor(fact), weight: 200 }, { arbitrary: fc.constantFrom<Json[]>(null, ...WRONG), weight: 2 });
}

const WRONG: readonly Json[] = [0, -1, 1.5, '', 'x', true, [], {}, [1], { a: 'b' }];
const TEXTS = ['', 'x', '/x', 'a.b', 'Bad_Host', '10Gi', 'single', 'edge'];

function rightFor(fact: FieldFact): fc.Arbitrary<Json> {
  const { type, choices, min = -1, max = 1000 } = fact;
  if (type === 'text') return fc.constantFrom(...TEXTS, ...(choices ?? []), ...(choices ?? []));
  if (type === 'integer') return fc.constantFrom(0, 1, 5, min, min - 1, max, max + 1, 365);
  if (type === 'boolean') return fc.boolean();
  if (type === 'quantity') return fc.constantFrom('1', '10Gi', '1.5', 2, 'x', '1e3');
  if (type === 'list') return fc.array(valueOf(fact.item!), { maxLength: 2 });
  if (type === 'map') return fc.dictionary(fc.constantFrom('a', 'default', 'internal'), valueOf(fact.item!), { maxKeys: 2 });
  if (type === 'object') return objectOf(fact);
  return fc.constant('x');
}

/** The model does not look into volumes and mounts, nor at some fields of Services and Routes. */
const NOT_MODELLED = [
  'volumes', 'mounts', 'claims', 'externalTrafficPolicy', 'internalTrafficPolicy', 'ipFamilyPolicy', 'loadBalancerClass',
  'sessionAffinityConfig', 'port', 'to', 'alternateBackends', 'wildcardPolicy', 'externalCertificate',
];

function objectOf({ fields = {} }: FieldFact): fc.Arbitrary<JsonObject> {
  const known = Object.entries(fields).filter(([name, { type }]) => !NOT_MODELLED.includes(name) || (name === 'port' && type === 'integer'));
  const given = known.map(([name, fact]) => [name, valueOf(fact)] as const);
  const lists = Object.keys(fields).filter((name) => ['volumes', 'mounts'].includes(name)).map((name) => [name, fc.constant([])] as const);
  const rows = [...given, ...lists, ['misspelt', fc.constant('x')] as const];
  return fc.record<Record<string, Json>>(Object.fromEntries(rows), { requiredKeys: [] });
}
