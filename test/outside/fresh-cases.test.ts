import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { runs, SEED } from './support/judges';
import { errorsOf, judged, LINES, unmodelled, type Line } from './support/verdicts';
import { predicted } from './support/webhook-model';
import { freshCase, type FreshCase } from '../support/control-planes/cases';

jest.setTimeout(900_000);

const PER_LINE = runs(2000);

test.each(Object.keys(LINES) as Line[])('%s: whatever the webhooks refuse we refuse for the same cause', (line) => {
  const options = { seed: SEED + Object.keys(LINES).indexOf(line), numRuns: PER_LINE };
  const verdicts = verdictsOn(line, fc.sample(freshCase, options));
  const counts: Record<string, number> = {};
  const { counterexample } = fc.check(fc.property(freshCase, (one) => {
    const entries = verdicts(one);
    for (const cause of entries.length > 0 ? entries : ['accepted']) counts[cause] = (counts[cause] ?? 0) + 1;
    return missed(one, line, entries).length === 0;
  }), options);
  const shrunk = counterexample?.[0];
  process.stdout.write(`${line}: ${PER_LINE} cases, seed ${SEED}: ${JSON.stringify(counts)}\n`);
  expect(shrunk && described(shrunk, line, verdicts(shrunk))).toBeUndefined();
  expect(counts.accepted).toBeGreaterThan(PER_LINE / 10);
});

/** What the model says of a case: all are asked at once, and only while a failing one is made smaller it is asked again, for that one. */
function verdictsOn(line: Line, cases: readonly FreshCase[]): (one: FreshCase) => readonly string[] {
  const answers = predicted(line, cases);
  const known = new Map(cases.map((one, index) => [JSON.stringify(one), answers[index]]));
  return (one) => {
    const key = JSON.stringify(one);
    const verdict = known.get(key) ?? predicted(line, [one])[0];
    known.set(key, verdict);
    return verdict;
  };
}

function missed(one: FreshCase, line: Line, entries: readonly string[]): readonly string[] {
  return unmodelled(entries, errorsOf(judged({ id: 'fresh', ...one }, LINES[line])));
}

/** The smallest case that shows a difference, with both verdicts. */
function described(one: FreshCase, line: Line, entries: readonly string[]): string {
  const ours = errorsOf(judged({ id: 'fresh', ...one }, LINES[line])).map(({ diagnostic: { code, field, message } }) => `${code} ${field}: ${message}`);
  return [`on ${line} the webhooks say ${entries.join(', ')}; we say`, ...ours, stringify(one)].join('\n');
}
