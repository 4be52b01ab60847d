/**
 * Checks mutated control planes, 100,000 by default: `tsx scripts/fuzz.ts [--count N] [--seed N] [--corpus FOLDER]`. What fails is kept
 * in `.fuzz/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/run';
import { seeds } from './fuzz/seeds';

const CHECKOUT = join(__dirname, '..');
const FAILED = join(CHECKOUT, '.fuzz');

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' }, corpus: { type: 'string' } } });
const judges = process.env.CDK8S_GLANCE_JUDGES ?? join(CHECKOUT, '..', 'shared');
const first = Number(values.seed ?? 1);
const start = Date.now();
const { checked, findings, slowest, failures } = fuzz(seeds(values.corpus ?? join(judges, 'corpus')), first, Number(values.count ?? 100_000), tell);

for (const { seed, text, reason } of failures) {
  mkdirSync(FAILED, { recursive: true });
  writeFileSync(join(FAILED, `${seed}.yaml`), text);
  console.error(`${seed}: ${reason.split('\n').slice(0, 4).join('\n')}`);
}
const seconds = Math.round((Date.now() - start) / 1000);
console.log(`${checked} documents from seed ${first} on in ${seconds} s, ${findings} findings, the slowest in ${Math.round(slowest)} ms, ${failures.length} failures`);
process.exitCode = failures.length > 0 ? 1 : 0;

function tell(done: number): void {
  if (done % 1000 === 0 && process.stderr.isTTY) process.stderr.write(`\r${done}`);
  else if (done % 10_000 === 0) console.error(`${done} documents, ${Math.round((Date.now() - start) / 1000)} s`);
}
