import { isDeepStrictEqual } from 'node:util';
import { mutateBytes } from './bytes';
import { Random } from './random';
import type { Seeds } from './seeds';
import { mutateStructure, written } from './structure';
import { judgeRead } from '../../src/cli/judged';
import { readFiles } from '../../src/read/file';
import { everyRule } from '../../src/rules/explain';
import { writeControlPlane } from '../../src/write/control-plane';
import { githubReport } from '../../src/write/report/github';
import { jsonReport } from '../../src/write/report/json';
import { sarifReport } from '../../src/write/report/sarif';
import { textReport } from '../../src/write/report/text';

/** A document that is not dealt with as it should be. */
export interface Failure {
  readonly seed: number;
  readonly text: string;
  readonly reason: string;
}

export interface Outcome {
  readonly checked: number;
  readonly findings: number;
  /** Milliseconds of the slowest, of the processor's time: other programs may run beside it. */
  readonly slowest: number;
  readonly failures: readonly Failure[];
}

/** Milliseconds that no document may take. */
const LIMIT = 1000;

/** Checks mutated documents, each made from its own seed, and says what went wrong. */
export function fuzz(seeds: Seeds, first: number, count: number, tell: (done: number) => void = () => undefined): Outcome {
  const failures: Failure[] = [];
  let slowest = 0;
  let findings = 0;
  for (let seed = first; seed < first + count; seed++) {
    const text = mutated(seeds, seed);
    const start = process.cpuUsage();
    try {
      findings += checked(text);
    } catch (error) {
      failures.push({ seed, text, reason: (error as Error).stack ?? String(error) });
    }
    const { user, system } = process.cpuUsage(start);
    const taken = (user + system) / 1000;
    slowest = Math.max(slowest, taken);
    if (taken > LIMIT) failures.push({ seed, text, reason: `it took ${Math.round(taken)} ms` });
    tell(seed - first + 1);
  }
  return { checked: count, findings, slowest, failures };
}

/** The document of a seed: every third is made without a look at what it means. */
export function mutated({ texts, documents }: Seeds, seed: number): string {
  const random = new Random(seed);
  if (random.below(3) === 0) return mutateBytes(random.pick(texts), random, texts);
  const document = written(mutateStructure(random.pick(documents), random, documents), random);
  return random.below(4) === 0 ? `${document}---\n${written(mutateStructure(random.pick(documents), random, documents), random)}` : document;
}

const RULES = everyRule().map(({ facts }) => facts);

/** Everything that `check` does, for every format, and that nothing is lost on the way back. */
function checked(text: string): number {
  const read = readFiles([{ file: 'mutated.yaml', text }]);
  const found = judgeRead(read).map(({ diagnostic }) => diagnostic);
  textReport(found, { colour: true, sourceOf: () => text });
  JSON.parse(jsonReport(found));
  JSON.parse(sarifReport(found, RULES, '0.0.0'));
  githubReport(found);
  for (const { topology } of read) {
    if (!isDeepStrictEqual(plain(writeControlPlane(topology)), plain(topology.controlPlane.document))) throw new Error('written back, it is another');
  }
  if (found.some(({ file, line = 0, column = 0 }) => file !== 'mutated.yaml' || line < 1 || column < 1)) throw new Error('a finding has no place');
  return found.length;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
