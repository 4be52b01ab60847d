import { join } from 'path';
import { judgesFolder, runs, SEED } from './support/judges';
import { fuzz } from '../../scripts/fuzz/run';
import { seeds } from '../../scripts/fuzz/seeds';

test('no mutated control plane crashes a check, loses anything when it is written back, or takes a second', () => {
  const { checked, failures } = fuzz(seeds(join(judgesFolder(), 'corpus')), SEED, runs(2000));
  expect(checked).toBe(runs(2000));
  expect(failures.map(({ seed, reason }) => `CDK8S_GLANCE_SEED=${seed}: ${reason}`)).toEqual([]);
});
