/** Measures whole processes against plain cdk8s that writes the same manifests. See docs/performance.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkRows, checkTable } from './bench/check';
import { compile } from './bench/compile';
import { manifestsOf, measure, type Usage } from './bench/measure';
import { ruleTable } from './bench/rules';

const OURS = 'cdk8s-glance';
const VARIANTS = [OURS, 'plain-cdk8s-tree', 'plain-cdk8s'];

/** APIs, and how often each variant runs. */
const CASES = [
  { n: 1, rounds: 15 },
  { n: 100, rounds: 9 },
  { n: 1000, rounds: 9 },
  { n: 10000, rounds: 3 },
];

/** That everything runs and writes the same, and no more. */
const SMOKE = [{ n: 1, rounds: 1 }, { n: 3, rounds: 1 }];

interface Row extends Usage {
  readonly case: string;
  readonly name: string;
  readonly n: number;
}

main();

function main(): void {
  const { values } = parseArgs({ options: { json: { type: 'string' }, rules: { type: 'boolean' }, check: { type: 'boolean' }, smoke: { type: 'boolean' } } });
  compile();
  if (values.rules) return console.log(ruleTable());
  const checked = values.smoke ? checkRows(1, [1]) : checkRows(9);
  console.log(checkTable(checked));
  if (values.check) return;
  const rows = (values.smoke ? SMOKE : CASES).flatMap(({ n, rounds }) => rowsOf(n, rounds));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify([...rows, ...checked], undefined, 2)}\n`);
}

function rowsOf(n: number, rounds: number): readonly Row[] {
  refuseDifferences(n);
  const measured = measure(VARIANTS, n, rounds);
  const ours = measured.get(OURS)!;
  console.log(`\n${n} ${n === 1 ? 'API' : 'APIs'}, medians of ${rounds}`);
  console.log('                        wall s   CPU s     MiB   cdk8s-glance takes');
  for (const [name, usage] of measured) console.log(line(name, usage, name === OURS ? undefined : ours));
  return [...measured].map(([name, usage]) => ({ case: 'apis', name, n, ...usage }));
}

/** Times are comparable only where the work is the same. */
function refuseDifferences(n: number): void {
  const wanted = JSON.stringify([...manifestsOf(OURS, n)]);
  for (const name of VARIANTS) {
    if (JSON.stringify([...manifestsOf(name, n)]) !== wanted) throw new Error(`${name} writes other manifests than ${OURS} for ${n} APIs`);
  }
}

function line(name: string, { seconds, cpuSeconds, mebibytes }: Usage, ours?: Usage): string {
  const numbers = [seconds.toFixed(3).padStart(8), cpuSeconds.toFixed(3).padStart(8), mebibytes.toFixed(0).padStart(8)].join('');
  if (!ours) return name.padEnd(22) + numbers;
  const ratios = [`${times(ours.seconds, seconds)} wall`, `${times(ours.cpuSeconds, cpuSeconds)} CPU`, `${times(ours.mebibytes, mebibytes)} memory`];
  const more = Math.round((ours.cpuSeconds - cpuSeconds) * 1000);
  return `${name.padEnd(22)}${numbers}   ${ratios.join(', ')}; ${more} ms more CPU`;
}

function times(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(2)} x`;
}
