import { readFileSync } from 'fs';
import { join } from 'path';
import { ask, built, run } from './judges';

/** The operators' library as two releases pin it, by their go.mod, with the build tags for what it has. */
export const ENGINES = {
  fr5: { modfile: 'fr5.mod', tags: '' },
  fr6: { modfile: 'go.mod', tags: 'probes' },
} as const;

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

/** What the webhooks' checks refuse: the fields, once for each reason; or why it cannot be read. */
export interface Refusal {
  readonly refused?: readonly string[];
  readonly error?: string;
}

/** Names, each with how many characters fewer than 63 it may have. */
export function checkLabels(
  engine: Engine, cases: ReadonlyArray<{ readonly name: string; readonly correction: number }>,
): readonly Refusal[] {
  return ask<Refusal>(program(engine), [], cases.map((one) => ({ kind: 'label', ...one })));
}

/** The keys of `override.service`. */
export function checkEndpoints(engine: Engine, cases: ReadonlyArray<readonly string[]>): readonly Refusal[] {
  return ask<Refusal>(program(engine), [], cases.map((endpoints) => ({ kind: 'endpoints', endpoints })));
}

/** One of `override.probes` each. */
export function checkProbes(engine: Engine, cases: readonly object[]): readonly Refusal[] {
  return ask<Refusal>(program(engine), [], cases.map((probe) => ({ kind: 'probe', probe })));
}

const SOURCE = join(__dirname, '../template-engine');

function program(engine: Engine): string {
  const { modfile, tags } = ENGINES[engine];
  const files = [...SOURCES, modfile, modfile.replace('.mod', '.sum')];
  const key = [tags, ...files.map((file) => readFileSync(join(SOURCE, file), 'utf8'))].join('\n');
  const folder = built(`template-engine-${engine}`, key, (target) => {
    run('go', ['build', `-modfile=${modfile}`, `-tags=${tags}`, '-o', join(target, 'template-engine'), '.'], { cwd: SOURCE });
  });
  return join(folder, 'template-engine');
}

const SOURCES = ['main.go', 'probe.go', 'no-probe.go'];
