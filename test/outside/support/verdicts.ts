import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { judgesFolder, run } from './judges';
import { SPEC_FIELDS } from '../../../src/facts/fields';
import { Release } from '../../../src/facts/releases';
import type { JsonObject } from '../../../src/model/json';
import { NO_NEIGHBOURS } from '../../../src/model/neighbours';
import { NOWHERE } from '../../../src/model/origins';
import type { Topology } from '../../../src/model/topology';
import { readControlPlane } from '../../../src/read/control-plane';
import { Severity } from '../../../src/rules/diagnostic';
import { RULES, UPDATE_RULES } from '../../../src/rules/index.generated';
import { judge, judgeUpdate, type Judgement } from '../../../src/rules/judge';

/** The lines of the operators whose webhooks were run, and the release that stands for each. */
export const LINES = {
  'fr1': Release.FR1,
  'fr2': Release.FR2,
  'fr3': Release.FR3,
  'fr4': Release.FR4,
  'fr5': Release.FR5,
  'fr6': Release.FR6,
  'fr6head': Release.FR6,
  '18s': Release.STABLE_18,
  'main': Release.RHOSO_19,
} as const;

export type Line = keyof typeof LINES;

/** A control plane that is created, or that replaces an old one. */
export interface Case {
  readonly id: string;
  readonly manifest: JsonObject;
  readonly old?: JsonObject;
  /** Names of the OpenStackVersion objects of the namespace. */
  readonly versions?: readonly string[];
  /** Another control plane is there. */
  readonly existing?: boolean;
}

type PerLines = ReadonlyArray<readonly [lines: readonly Line[], entries: readonly string[]]>;

export interface Verdict {
  readonly id: string;
  readonly v: PerLines;
  readonly unknown?: PerLines;
}

/** The cases of a record, with what was said of each. */
export function recorded(name: string): ReadonlyArray<readonly [Case, Verdict]> {
  const verdicts = new Map(jsonLines<Verdict>(readFileSync(join(WEBHOOK, 'verdicts', `${name}.jsonl`), 'utf8')).map((verdict) => [verdict.id, verdict]));
  const cases = MADE_BY[name]();
  if (cases.length !== verdicts.size) throw new Error(`${name}: ${cases.length} cases, ${verdicts.size} verdicts`);
  return cases.map((one) => [one, verdicts.get(one.id)!] as const);
}

/** What was said on one line. */
export function on<T>(per: ReadonlyArray<readonly [readonly Line[], T]> | undefined, line: Line): T | undefined {
  return per?.find(([lines]) => lines.includes(line))?.[1];
}

/** The causes of a refusal: `W8`, `schema`, `decode`, `panic`. A crash hides the others. */
function causesOf(entries: readonly string[]): ReadonlySet<string> {
  const causes = new Set(entries.map((entry) => entry.split(' ')[0]));
  return causes.has('panic') ? new Set(['panic']) : causes;
}

/** Whether a rule says of itself that it models a cause. */
function models({ rule }: Judgement, cause: string): boolean {
  return new RegExp(`\\b${cause}(?!\\d)`).test(rule.source);
}

/** The causes of a refusal that no error of ours models. */
export function unmodelled(entries: readonly string[], errors: readonly Judgement[]): readonly string[] {
  return [...causesOf(entries)].filter((cause) => !errors.some((error) => models(error, cause)));
}

/** Everything that our rules find in a case, with a release as target. */
export function judged(one: Case, release: Release): readonly Judgement[] {
  const neighbours = { ...NO_NEIGHBOURS, versions: one.versions ?? [], controlPlanes: one.existing ? ['another'] : [] };
  const next = readControlPlane(one.manifest, { targets: [release], whole: true, neighbours });
  const found = judge(next, NOWHERE, RULES);
  return one.old ? [...found, ...judgeUpdate(topologyOf(one.old, release), next, NOWHERE, UPDATE_RULES)] : found;
}

export function errorsOf(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.filter(({ diagnostic }) => diagnostic.severity === Severity.ERROR);
}

/** Where a finding stands, from `spec` on. */
export function specPath({ diagnostic: { field = '' } }: Judgement): string {
  return field.startsWith('spec.') ? field.slice('spec.'.length) : `glance.template.${field}`;
}

/** Fields of other services, and services that we do not know, are none of ours. */
export function isOurs(path: string): boolean {
  const fact = SPEC_FIELDS.fields![path.split(/[.[]/)[0]];
  return fact !== undefined && fact.type !== 'any';
}

const WEBHOOK = join(judgesFolder(), 'judges/webhook');

const MADE_BY: Readonly<Record<string, () => readonly Case[]>> = {
  'tricky': () => jsonLines(run('python3', ['tricky.py'], { cwd: WEBHOOK })),
  'random-3000-seed1': () => jsonLines(run('python3', ['gen.py', '3000', '1'], { cwd: WEBHOOK })),
  'corpus': () => corpus(),
};

function corpus(): readonly Case[] {
  const folder = join(judgesFolder(), 'corpus');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
  return files.map((id) => ({ id, manifest: parse(readFileSync(join(folder, id), 'utf8'), { version: '1.1' }) }));
}

/** A control plane for one release. */
export function topologyOf(manifest: JsonObject, release: Release): Topology {
  return readControlPlane(manifest, { targets: [release], whole: true });
}

function jsonLines<T>(text: string): readonly T[] {
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}
