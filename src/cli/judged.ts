import type { Release } from '../facts/releases';
import { readFiles, type NamedText, type ReadFile } from '../read/file';
import { RULES } from '../rules/index.generated';
import { compareDiagnostics, judge, type Judgement } from '../rules/judge';

/** Something that was found, with the name of the resource that it was found in. */
export interface Found extends Judgement {
  readonly resource: string;
}

/** Told how many files are read, or control planes are judged, of how many. */
export type Step = (what: 'Read' | 'Checked', done: number, of: number) => void;

/** Everything that is found in texts, sorted. */
export function judgeTexts(texts: readonly NamedText[], targets?: readonly Release[], step?: Step): readonly Found[] {
  return judgeRead(readFiles(texts, { targets }, (done) => step?.('Read', done, texts.length)), step);
}

/** Two control planes share what is wrong beside them: it is found once. */
export function judgeRead(read: readonly ReadFile[], step: Step = () => undefined): readonly Found[] {
  const found = new Map<string, Found>();
  read.forEach(({ topology, origins }, index) => {
    step('Checked', index, read.length);
    const { name } = topology.controlPlane;
    for (const judgement of judge(topology, origins, RULES)) {
      const key = JSON.stringify(judgement.diagnostic);
      if (!found.has(key)) found.set(key, { ...judgement, resource: resourceOf(judgement) ?? name });
    }
  });
  return [...found.values()].sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic));
}

/** Findings about what stands beside a control plane are about a resource of its own. */
function resourceOf({ finding: { on: { key } } }: Judgement): string | undefined {
  return /^(?:(?:config\/)?secret|context\/[^/]*)\/([^/]*)/.exec(key)?.[1];
}
