import * as fc from 'fast-check';
import { CRD_LINES, strictErrors, type CrdLine } from './support/crds';
import { runs, SEED } from './support/judges';
import { stored } from './support/stored';
import { isOurs, on, recorded } from './support/verdicts';
import { effectsOf } from '../../src/model/effects';
import type { JsonObject } from '../../src/model/json';
import { readControlPlane } from '../../src/read/control-plane';
import { freshCase } from '../support/control-planes/cases';

const lines = Object.keys(CRD_LINES) as CrdLine[];

test.each(lines)('%s: a control plane that was read back from the cluster is no update of the file, and the file none of it', (line) => {
  const accepted = ['tricky', 'random-3000-seed1', 'corpus'].flatMap((name) => recorded(name))
    .filter(([one, { v, unknown }]) => !one.old && on(v, line)!.length === 0 && (on(unknown, line) ?? []).filter(isOurs).length === 0);
  expect(accepted.length).toBeGreaterThan(300);
  const different = accepted.flatMap(([{ id, manifest }]) => changes(line, manifest).map((change) => `${id}: ${change}`));
  expect(different).toEqual([]);
});

test.each(lines)('%s: the same of arbitrary control planes', (line) => {
  fc.assert(fc.property(freshCase, ({ manifest }) => {
    expect(strictErrors(line, manifest).length > 0 ? [] : changes(line, manifest)).toEqual([]);
  }), { seed: SEED, numRuns: runs(300) });
});

/** What is not nothing when a control plane is replaced by what the cluster makes of it, or the other way round. */
function changes(line: CrdLine, manifest: JsonObject): readonly string[] {
  const [file, cluster] = [manifest, stored(line, manifest)]
    .map((document) => readControlPlane(document, { targets: [CRD_LINES[line]], whole: true }));
  return [effectsOf(file, cluster), effectsOf(cluster, file)].flatMap((effects) => effects)
    .filter(({ outcomes }) => outcomes.some(({ effect }) => effect !== 'no-op'))
    .map(({ name, changes: found }) => `${name}: ${found.map(({ change, from, to }) => [change, from, to].join(' ')).join(', ')}`);
}
