import { join } from 'path';
import { ask, judgesFolder } from './judges';
import type { Case, Line } from './verdicts';

/** The rules that the model of the webhooks says each case trips on a line; none when it is accepted. One process for all of them. */
export function predicted(line: Line, cases: ReadonlyArray<Omit<Case, 'id'>>): ReadonlyArray<readonly string[]> {
  const questions = cases.map((one, index) => ({ id: String(index), ...one }));
  return ask<{ readonly rules: readonly string[] }>('python3', [MODEL, line], questions).map(({ rules }) => rules);
}

const MODEL = join(judgesFolder(), 'judges/webhook/model.py');
