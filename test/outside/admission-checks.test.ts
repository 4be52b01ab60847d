import * as fc from 'fast-check';
import { runs, SEED } from './support/judges';
import { checkEndpoints, checkLabels, checkProbes, ENGINES, type Engine } from './support/template-engine';
import { WEBHOOK_NAME_OVERHEAD } from '../../src/facts/limits';
import { Release } from '../../src/facts/releases';
import { isDnsLabel, webhookNameLimit } from '../../src/model/names';
import { sketch } from '../../src/model/sketch';
import { execProbeWithoutCommand } from '../../src/rules/resource/exec-probe-without-command';
import { fieldValueRefused } from '../../src/rules/resource/field-value-refused';
import { unknownServiceEndpoint } from '../../src/rules/resource/unknown-service-endpoint';

jest.setTimeout(900_000);

describe.each(Object.keys(ENGINES) as Engine[])('the webhook library of %s', (engine) => {
  test('takes for a label what we take for one', () => {
    const names = sample(name, runs(6000));
    const answers = checkLabels(engine, names.map((each) => ({ name: each, correction: 0 })));
    names.forEach((each, index) => {
      expect({ SEED, name: each, label: isDnsLabel(each) }).toEqual({ SEED, name: each, label: answers[index].refused === undefined });
    });
    expect(names.filter(isDnsLabel).length).toBeGreaterThan(runs(500));
  });

  test('leaves an API the room for its name that we leave it', () => {
    const uses = sample(fc.record({ layout: fc.constantFrom('split', 'single', 'edge'), uniquePodNames: fc.boolean(), length: fc.integer({ min: 1, max: 64 }) }), runs(6000));
    const answers = checkLabels(engine, uses.map(({ layout, uniquePodNames, length }) => ({
      name: 'n'.repeat(length), correction: WEBHOOK_NAME_OVERHEAD + (uniquePodNames ? 'glance-xxxxx' : 'glance').length + layout.length,
    })));
    uses.forEach((use, index) => {
      const fits = use.length <= webhookNameLimit({ ...use, release: Release.FR6 });
      expect({ SEED, ...use, fits }).toEqual({ SEED, ...use, fits: answers[index].refused === undefined });
    });
  });

  test('refuses the endpoints of overrides that we refuse', () => {
    const cases = sample(fc.uniqueArray(endpoint, { maxLength: 3 }), runs(6000));
    const answers = checkEndpoints(engine, cases);
    cases.forEach((endpoints, index) => {
      const service = Object.fromEntries(endpoints.map((each) => [each, {}]));
      const topology = sketch({ apis: { default: { stores: 'hub:rbd', body: { override: { service } } } } });
      const ours = [...unknownServiceEndpoint.check(topology)].length;
      expect({ SEED, endpoints, refused: ours }).toEqual({ SEED, endpoints, refused: answers[index].refused?.length ?? 0 });
    });
  });
});

test('probes that the library refuses or cannot read we refuse, at the same field where it names one', () => {
  const cases = sample(probe, runs(6000));
  const answers = checkProbes('fr6', cases);
  let refusals = 0;
  cases.forEach((each, index) => {
    const topology = sketch({ release: Release.FR6, apis: { default: { stores: 'hub:rbd', body: { override: { probes: { livenessProbes: each } } } } } });
    const ours = [execProbeWithoutCommand, fieldValueRefused].flatMap((rule) => [...rule.check(topology)]).map(({ field = '' }) => field.split('.').pop()!);
    const { refused = [], error } = answers[index];
    const missed = refused.map((path) => path.split('.').pop()!).filter((field) => !ours.includes(field));
    if (refused.length > 0) refusals++;
    const unread = error !== undefined && ours.length === 0;
    expect({ SEED, probe: each, missed, unread }).toEqual({ SEED, probe: each, missed: [], unread: false });
    // Beyond the library the schema looks at the port, and at the path of every type.
    if (error === undefined) {
      expect({ SEED, probe: each, more: ours.filter((field) => !refused.includes(`at.${field}`) && field !== 'port' && field !== 'path') })
        .toEqual({ SEED, probe: each, more: [] });
    }
  });
  expect(refusals).toBeGreaterThan(runs(1000));
});

/** Labels, nearly labels, and anything else. */
const name = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom('a', 'z', '0', '9', '-', '.', '_', 'A', ' ', '\n', '\u00e9', '\u0660', '\u212a'), { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 66 }).map((length) => 'n'.repeat(length)) },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);

const endpoint = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('public', 'internal') },
  { weight: 3, arbitrary: fc.constantFrom('Public', 'INTERNAL', 'admin', '', ' public', 'internal ', 'publicURL', 'external') },
  { weight: 1, arbitrary: fc.string({ maxLength: 5 }).filter((text) => text !== '__proto__') },
);

const seconds = fc.oneof({ weight: 30, arbitrary: fc.constantFrom<unknown>(-1, 0, 1, 30) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(1.5, '5') });

const probe: fc.Arbitrary<Record<string, string>> = fc.record({
  type: fc.constantFrom<unknown>('HTTP', 'HTTP', 'Exec', 'Exec', '', 'http', 'TCP', 'exec'),
  path: fc.constantFrom<unknown>('', '/', '/healthcheck', 'healthcheck', ' /', '//'),
  command: fc.constantFrom<unknown>([], ['true'], ['']),
  port: fc.constantFrom<unknown>(0, 1, 9292, 65535, 65536, -1),
  scheme: fc.constantFrom<unknown>('HTTP', 'HTTPS', 'gopher'),
  initialDelaySeconds: seconds, timeoutSeconds: seconds, periodSeconds: seconds, failureThreshold: seconds,
}, { requiredKeys: [] }) as fc.Arbitrary<Record<string, string>>;

function sample<T>(arbitrary: fc.Arbitrary<T>, number: number): T[] {
  return fc.sample(arbitrary, { numRuns: number, seed: SEED });
}
