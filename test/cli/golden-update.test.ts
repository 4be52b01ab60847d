import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ran } from '../support/command-line';

// A case is a folder with a control plane before and after, and what `diff` says of it: write the two and run this with UPDATE_GOLDEN=1.
const FOLDER = join('test', 'golden', 'update');

test.each(readdirSync(FOLDER))('diff %s', async (name) => {
  const path = join(FOLDER, name, 'out');
  const { status, out, err } = await ran(['diff', join(FOLDER, name, 'old.yaml'), join(FOLDER, name, 'new.yaml')]);
  const text = `${out}exit status ${status}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(err).toBe('');
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is missing`).toBe(text);
  expect(readdirSync(join(FOLDER, name)).sort()).toEqual(['new.yaml', 'old.yaml', 'out']);
});
