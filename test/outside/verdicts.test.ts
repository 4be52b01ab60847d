import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { errorsOf, isOurs, judged, LINES, on, recorded, specPath, unmodelled, type Case, type Line } from './support/verdicts';
import type { Release } from '../../src/facts/releases';
import { RULES, UPDATE_RULES } from '../../src/rules/index.generated';
import type { Judgement } from '../../src/rules/judge';

const PAGE = join(__dirname, '../../docs/verdicts.md');
const RECORDS = ['tricky', 'random-3000-seed1', 'corpus'];

/** What we refuse and the webhooks accept, by code. */
const stricter = new Map<string, Stricter>();
const counts = { cases: 0, verdicts: 0, refused: 0, stricter: 0 };
const corpus: Array<readonly [id: string, lines: string, finding: string]> = [];

test.each(RECORDS)('%s: what the webhooks refuse we refuse for the same cause', (name) => {
  const missed: string[] = [];
  for (const [one, verdict] of recorded(name)) {
    counts.cases++;
    const byRelease = new Map<Release, readonly Judgement[]>();
    for (const line of Object.keys(LINES) as Line[]) {
      const release = LINES[line];
      const found = byRelease.get(release) ?? judged(one, release);
      byRelease.set(release, found);
      const errors = errorsOf(found);
      const entries = on(verdict.v, line)!;
      counts.verdicts++;
      if (entries.length > 0) counts.refused++;
      for (const cause of unmodelled(entries, errors)) {
        missed.push(`${one.id} on ${line}: ${cause} of ${entries.join(', ')}; ours ${codesOf(errors)}`);
      }
      if (entries.length === 0 && errors.length > 0) note(one, line, errors);
      const difference = strangers(errors, (on(verdict.unknown, line) ?? []).filter(isOurs));
      if (difference !== '') missed.push(`${one.id} on ${line}: unknown fields ${difference}`);
    }
    if (name === 'corpus') noteCorpus(one, byRelease);
  }
  expect(missed).toEqual([]);
});

test('what we refuse beyond the webhooks is in docs/verdicts.md, with what fails later', () => {
  const page = pageOf();
  if (process.env.UPDATE === '1') writeFileSync(PAGE, page);
  expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : 'no page; run this judge with UPDATE=1').toBe(page);
});

afterAll(() => {
  const table = corpus.map((row) => row.join('  ')).join('\n');
  process.stdout.write(`${counts.cases} cases, ${counts.verdicts} verdicts, ${counts.refused} refused, ${counts.stricter} refused by us alone\n`);
  process.stdout.write(`What we say of the real control planes:\n${table}\n`);
});

function codesOf(errors: readonly Judgement[]): string {
  return [...new Set(errors.map(({ diagnostic }) => diagnostic.code))].join(' ') || 'nothing';
}

interface Stricter {
  readonly cases: Set<string>;
  readonly lines: Set<Line>;
  readonly consequences: Map<string, number>;
}

function note({ id }: Case, line: Line, errors: readonly Judgement[]): void {
  counts.stricter++;
  for (const { diagnostic: { code, consequence } } of errors) {
    const row = stricter.get(code) ?? { cases: new Set(), lines: new Set(), consequences: new Map<string, number>() };
    stricter.set(code, row);
    row.cases.add(id);
    row.lines.add(line);
    // Each line is judged with its own release as the target.
    const text = consequence.split(`on ${LINES[line]}`).join('there');
    row.consequences.set(text, (row.consequences.get(text) ?? 0) + 1);
  }
}

/** The fields that only one side calls unknown. A field is covered by an error about it or what it stands in. */
function strangers(errors: readonly Judgement[], theirs: readonly string[]): string {
  const ours = errors.filter(({ rule }) => FIELD_RULES.includes(rule.code)).map(specPath);
  const paths = errors.map(specPath);
  const missing = theirs.filter((path) => !paths.some((known) => path === known || path.startsWith(`${known}.`)));
  const invented = ours.filter((path) => !theirs.includes(path));
  return [...missing.map((path) => `-${path}`), ...invented.map((path) => `+${path}`)].join(' ');
}

/** The rules that call a field unknown. */
const FIELD_RULES = ['GLN-RESOURCE-002', 'GLN-RESOURCE-003'];

function noteCorpus({ id }: Case, byRelease: ReadonlyMap<Release, readonly Judgement[]>): void {
  const seen = new Map<string, { readonly releases: Set<Release>; readonly message: string }>();
  for (const [release, found] of byRelease) {
    for (const { diagnostic: { severity, code, field = '', message } } of found) {
      const place = `${severity} ${code} ${field}`;
      const row = seen.get(place) ?? { releases: new Set(), message };
      seen.set(place, row);
      row.releases.add(release);
    }
  }
  for (const [place, { releases: where, message }] of seen) {
    corpus.push([id.replace('.yaml', ''), where.size === byRelease.size ? 'all' : [...where].join(' '), `${place}: ${message}`]);
  }
}

function pageOf(): string {
  const titles = new Map([...RULES, ...UPDATE_RULES].map(({ code, title }) => [code, title]));
  const rows = [...stricter].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { cases, lines, consequences }]) =>
    `| ${code} | ${titles.get(code)} | ${cases.size} | ${listOf(lines)} | ${mostCommon(consequences)} |`);
  return [
    '# What we refuse and the webhooks accept',
    '',
    'Written by the judge `test/outside/verdicts.test.ts` with `UPDATE=1`, from control planes that were given to the real webhooks of nine lines of',
    'the operators. What they refuse, the rules refuse for the same cause. Each code below found an error in control planes that some lines admitted;',
    'the last column says what fails later, as the rule puts it most often. Manifests for FR6 must suit both lines of it, `fr6` and `fr6head`.',
    '',
    '| code | title | cases | lines | what fails later |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function listOf(lines: ReadonlySet<Line>): string {
  return lines.size === Object.keys(LINES).length ? 'all' : (Object.keys(LINES) as Line[]).filter((line) => lines.has(line)).join(', ');
}

function mostCommon(texts: ReadonlyMap<string, number>): string {
  const [[text]] = [...texts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return text.replace(/\|/g, '\\|');
}
