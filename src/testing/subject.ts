import { readFileSync } from 'node:fs';
import type { ReadOptions } from './read-options';
import { fail } from './report';
import type { ControlPlane } from '../constructs/control-plane';
import { synthesisOf, type SynthesisRoot } from '../constructs/synthesis';
import type { Topology } from '../model/topology';
import { quoted } from '../model/words';
import { readFile } from '../read/file';
import type { Diagnostic } from '../rules/diagnostic';
import { RULES } from '../rules/index.generated';
import { judge } from '../rules/judge';

/** What is asserted about: a control plane, and what was found in it. */
export interface Subject {
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
}

export function subjectOf(controlPlane: ControlPlane): Subject {
  const { topology, diagnostics } = synthesisOf(controlPlane as SynthesisRoot);
  return { topology, diagnostics };
}

export function subjectOfFile(path: string, options: ReadOptions): Subject {
  return subjectOfText(readFileSync(path, 'utf8'), options, path);
}

/** What stands beside the control plane in the text, Secrets for example, is looked at too. */
export function subjectOfText(text: string, { target, name }: ReadOptions, file?: string): Subject {
  const all = readFile(text, { file, targets: target?._releases });
  const names = all.map(({ topology }) => topology.controlPlane.name);
  const named = name === undefined ? all : all.filter(({ topology }) => topology.controlPlane.name === name);
  if (named.length !== 1) fail(`${file ?? 'The text'} has the control planes ${quoted(names)}: pass the name of one of them`);
  const [{ topology, origins }] = named;
  return { topology, diagnostics: judge(topology, origins, RULES).map(({ diagnostic }) => diagnostic) };
}
