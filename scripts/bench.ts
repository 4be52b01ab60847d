/** Measures whole processes against plain cdk8s that writes the same manifests. See docs/performance.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkRows, checkTable } from './bench/check';
import { compile } from './bench/compile';
import { manifestsOf, measure, type Usage } from './bench/measure';
import { ruleTable } from './bench/rules';
import { measureSites, SITE_SIZES, SITE_VARIANTS } from './bench/sites';

const VARIANTS = ['cdk8s-glance', 'plain-cdk8s-tree', 'plain-cdk8s'];

/** How many there are, and how often each variant runs. */
interface Size {
  readonly n: number;
  readonly rounds: number;
}

interface Case {
  /** One and several of them. */
  readonly units: readonly [string, string];
  /** What writes the same manifests, ours first. */
  readonly variants: readonly string[];
  readonly sizes: readonly Size[];
  readonly measure: (size: Size) => ReadonlyMap<string, Usage>;
}

const CASES: Readonly<Record<string, Case>> = {
  apis: {
    units: ['API', 'APIs'],
    variants: VARIANTS,
    sizes: [{ n: 1, rounds: 15 }, { n: 100, rounds: 9 }, { n: 1000, rounds: 9 }, { n: 10000, rounds: 3 }],
    measure: ({ n, rounds }) => measure(VARIANTS, n, rounds),
  },
  sites: { units: ['site', 'sites'], variants: SITE_VARIANTS, sizes: SITE_SIZES, measure: measureSites },
};

/** That everything runs and writes the same, and no more. */
const SMOKE: readonly Size[] = [{ n: 1, rounds: 1 }, { n: 3, rounds: 1 }];

interface Row extends Usage {
  readonly case: string;
  readonly name: string;
  readonly n: number;
}

main();

function main(): void {
  const { values } = parseArgs({ options: {
    json: { type: 'string' }, rules: { type: 'boolean' }, check: { type: 'boolean' }, smoke: { type: 'boolean' },
    case: { type: 'string', multiple: true, default: Object.keys(CASES) },
  } });
  compile();
  if (values.rules) return console.log(ruleTable());
  const checked = values.smoke ? checkRows(1, [1]) : checkRows(9);
  console.log(checkTable(checked));
  if (values.check) return;
  const rows = values.case.flatMap((name) => (values.smoke ? SMOKE : CASES[name].sizes).flatMap((size) => rowsOf(name, size)));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify([...rows, ...checked], undefined, 2)}\n`);
}

function rowsOf(name: string, size: Size): readonly Row[] {
  const { units, variants, measure: measured } = CASES[name];
  const { n, rounds } = size;
  const unit = units[Number(n !== 1)];
  refuseDifferences(variants, n, unit);
  const usages = [...measured(size)].map(([variant, usage]) => [variant.replace(/^.*\//, ''), usage] as const);
  const [[, ours], ...others] = usages;
  console.log(`\n${n} ${unit}, medians of ${rounds}`);
  console.log('                        wall s   CPU s     MiB   cdk8s-glance takes');
  console.log(line(usages[0][0], ours));
  for (const [variant, usage] of others) console.log(line(variant, usage, ours));
  return usages.map(([variant, usage]) => ({ case: name, name: variant, n, ...usage }));
}

/** Times are comparable only where the work is the same. */
function refuseDifferences([ours, ...others]: readonly string[], n: number, unit: string): void {
  const wanted = JSON.stringify([...manifestsOf(ours, n)]);
  for (const name of others) {
    if (JSON.stringify([...manifestsOf(name, n)]) !== wanted) throw new Error(`${name} writes other manifests than ${ours} for ${n} ${unit}`);
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
