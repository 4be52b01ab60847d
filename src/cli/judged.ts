import type { Release } from '../facts/releases';
import { readFiles, type NamedText } from '../read/file';
import { RULES } from '../rules/index.generated';
import { compareDiagnostics, judge, type Judgement } from '../rules/judge';

/** Told how many control planes are judged, of how many. */
export type Step = (done: number, of: number) => void;

/** Everything that is found in texts, sorted. Two control planes share what is wrong beside them: it is found once. */
export function judgeTexts(texts: readonly NamedText[], targets?: readonly Release[], step: Step = () => undefined): readonly Judgement[] {
  const read = readFiles(texts, targets);
  const found = new Map<string, Judgement>();
  read.forEach(({ topology, origins }, index) => {
    step(index, read.length);
    for (const judgement of judge(topology, origins, RULES)) found.set(JSON.stringify(judgement.diagnostic), judgement);
  });
  step(read.length, read.length);
  return [...found.values()].sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic));
}
