import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docs } from '../scripts/generate/docs';
import { indexes } from '../scripts/generate/indexes';
import { options } from '../scripts/generate/options';
import { pageParts } from '../scripts/generate/page';
import { RELEASES } from '../src/facts/releases';

const facts = readdirSync('src/facts', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => join('src/facts', file));

test('the generated files are what the tables and rules make', async () => {
  const files = { ...indexes(), ...options(), ...pageParts(), ...await docs() };
  const stale = Object.entries(files).filter(([path, text]) => readFileSync(path, 'utf8') !== text).map(([path]) => path);
  expect(stale).toEqual([]);
});

test('every rule has its anchor, and every link of a page leads somewhere', async () => {
  for (const text of Object.values(await docs())) {
    const headings = new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-')));
    const targets = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target);
    expect(targets.filter((target) => !headings.has(target))).toEqual([]);
  }
});

test('every table that changes with the release is on the page about releases', () => {
  const page = readFileSync('scripts/generate/docs/releases.ts', 'utf8');
  const changing = facts.flatMap(exportsOf)
    .filter(([, rows]) => Array.isArray(rows) && rows.some(changes)).map(([name]) => name);
  expect(changing).toContain('SPLIT_REFUSES');
  expect(changing.filter((name) => !page.includes(name))).toEqual([]);
});

function exportsOf(file: string): ReadonlyArray<readonly [string, unknown]> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return Object.entries(require(join(process.cwd(), file)) as Record<string, unknown>);
}

function changes(row: unknown): boolean {
  const { since, until } = (row ?? {}) as { readonly since?: never; readonly until?: never };
  return RELEASES.includes(since!) || RELEASES.includes(until!);
}
