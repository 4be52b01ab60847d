import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './compile';
import { median, outputOf } from './measure';

const APIS = 1000;
const ROUNDS = 5;

type Spent = Readonly<Record<string, { readonly first: number; readonly again: number }>>;

/** What each rule costs on one large control plane, most expensive first. An answer that rules share is paid by the first that asks. */
export function ruleTable(): string {
  const runs = Array.from({ length: ROUNDS }, () => JSON.parse(outputOf('rules', APIS)) as Spent);
  const files = filesByCode();
  const rows = Object.keys(runs[0]).map((code) => ({
    code, first: median(runs.map((run) => run[code].first)), again: median(runs.map((run) => run[code].again)),
  }));
  rows.sort((a, b) => b.first - a.first);
  const sum = (of: 'first' | 'again') => rows.reduce((total, row) => total + row[of], 0).toFixed(1);
  return [
    `${rows.length} rules on ${APIS} APIs, medians of ${ROUNDS}, in milliseconds: ${sum('first')} in a synth, ${sum('again')} once more`,
    '   first   again',
    ...rows.map(({ code, first, again }) => `${first.toFixed(2).padStart(8)}${again.toFixed(2).padStart(8)}  ${code.padEnd(16)} ${files.get(code) ?? ''}`),
  ].join('\n');
}

function filesByCode(): ReadonlyMap<string, string> {
  const files = readdirSync(join(CHECKOUT, 'src', 'rules'), { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('/'));
  return new Map(files.flatMap((file) => {
    const code = file.endsWith('.ts') ? /code: '([A-Z0-9-]+)'/.exec(readFileSync(join(CHECKOUT, 'src', 'rules', file), 'utf8'))?.[1] : undefined;
    return code === undefined ? [] : [[code, `src/rules/${file}`] as const];
  }));
}
