import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ran } from '../support/command-line';

// A case is a control plane and what `check` says of it: to add one, write the control plane and run this with UPDATE_GOLDEN=1.
const FOLDER = join('test', 'golden', 'check');
const cases = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length));

test.each(cases)('check %s', async (name) => {
  const path = join(FOLDER, `${name}.out`);
  const { status, out, err } = await ran(['check', join(FOLDER, `${name}.yaml`)]);
  const text = `${out}exit status ${status}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(err).toBe('');
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is missing`).toBe(text);
});

test('there is nothing beside the cases and their outcomes', () => {
  const wanted = cases.flatMap((name) => [`${name}.out`, `${name}.yaml`]);
  expect(readdirSync(FOLDER).sort()).toEqual(wanted.sort());
});
