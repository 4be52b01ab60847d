import { stringify } from 'yaml';
import { errorsOf, judged, LINES, on, recorded, type Line } from './support/verdicts';
import { at } from '../../src/model/json';
import { ran } from '../support/command-line';

/** What a file can say: an update, and what else is in the cluster, are the matter of `verdicts.test.ts`. */
const whole = ['tricky', 'random-3000-seed1'].flatMap((name) => recorded(name))
  .filter(([one]) => !one.old && !one.existing && !one.versions?.length && at(one.manifest, 'metadata', 'name') && at(one.manifest, 'spec', 'secret'));
/** One of forty: the rules are the same, and are compared with every verdict elsewhere. */
const sample = whole.filter((_, index) => index % 40 === 0);

test.each(Object.keys(LINES) as Line[])('check --release says of files what the rules say of the verdicts of %s', async (line) => {
  let refused = 0;
  for (const [one, verdict] of sample) {
    const { status, out } = await ran(['check', '-', '--format', 'json', '--release', LINES[line]], stringify(one.manifest));
    const found = (JSON.parse(out) as ReadonlyArray<{ code: string; severity: string }>).filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const wanted = errorsOf(judged(one, LINES[line])).map(({ rule }) => rule.code);
    expect([one.id, [...new Set(found)].sort()]).toEqual([one.id, [...new Set(wanted)].sort()]);
    if ((on(verdict.v, line) ?? []).length === 0) continue;
    refused += 1;
    expect([one.id, status]).toEqual([one.id, 1]);
  }
  expect(refused).toBeGreaterThan(10);
});
