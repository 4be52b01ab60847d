import { readFileSync } from 'fs';
import { join } from 'path';
import { ask, built, run } from './judges';

/** The operators' library as two releases pin it, by their go.mod. */
export const ENGINES = { fr5: 'fr5.mod', fr6: 'go.mod' } as const;

export type Engine = keyof typeof ENGINES;

export interface Rendering {
  readonly rendered?: string;
  /** Go's message: it says `executing` unless the text is no template at all. */
  readonly error?: string;
}

export interface ExtraMount {
  readonly extraVol: ReadonlyArray<{
    readonly propagation?: readonly string[];
    readonly volumes: ReadonlyArray<{ readonly name: string }>;
    readonly mounts: ReadonlyArray<{ readonly name: string; readonly mountPath: string }>;
  }>;
}

/** What the operator makes of texts, in order. */
export function render(engine: Engine, cases: ReadonlyArray<{ readonly text: string; readonly vars?: object }>): readonly Rendering[] {
  return ask<Rendering>(program(engine), [], cases.map(({ text, vars = {} }) => ({ kind: 'template', text, vars })));
}

/** The names of the volumes that the operator mounts into a pod, in order, once for every time. */
export function propagate(
  engine: Engine, cases: ReadonlyArray<{ readonly mounts: readonly ExtraMount[]; readonly match: readonly string[] }>,
): ReadonlyArray<readonly string[]> {
  const answers = ask<{ mounted?: ReadonlyArray<{ volumes: ReadonlyArray<{ name: string }> }> }>(
    program(engine), [], cases.map((one) => ({ kind: 'propagation', ...one })));
  return answers.map(({ mounted = [] }) => mounted.flatMap(({ volumes }) => volumes.map(({ name }) => name)));
}

const SOURCE = join(__dirname, '../template-engine');

function program(engine: Engine): string {
  const modfile = ENGINES[engine];
  const key = ['main.go', modfile, modfile.replace('.mod', '.sum')].map((file) => readFileSync(join(SOURCE, file), 'utf8')).join('\n');
  const folder = built(`template-engine-${engine}`, key, (target) => {
    run('go', ['build', `-modfile=${modfile}`, '-o', join(target, 'template-engine'), '.'], { cwd: SOURCE });
  });
  return join(folder, 'template-engine');
}
