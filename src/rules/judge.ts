import { type Diagnostic, Severity } from './diagnostic';
import type { Finding, Rule, RuleFacts, UpdateRule } from './rule';
import { crField } from '../model/cr-field';
import type { Origins } from '../model/origins';
import type { Topology } from '../model/topology';

/** A finding with its rule and its place, before anyone has acknowledged it. */
export interface Judgement {
  readonly rule: RuleFacts;
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/** Everything that the rules find, sorted: errors first, then by place and code. */
export function judge(topology: Topology, origins: Origins, rules: readonly Rule[]): readonly Judgement[] {
  const found: Judgement[] = [];
  for (const rule of rules) for (const finding of rule.check(topology)) found.push(judgement(topology, origins, rule, finding));
  return sorted(found);
}

/** The same for a change of a control plane. */
export function judgeUpdate(old: Topology, next: Topology, origins: Origins, rules: readonly UpdateRule[]): readonly Judgement[] {
  return sorted(rules.flatMap((rule) => [...rule.check(old, next)].map((finding) => judgement(next, origins, rule, finding))));
}

/** Whether the cluster refuses an update for what was found. */
export function refusesUpdate(old: Topology, { rule, finding, diagnostic }: Judgement): boolean {
  if (diagnostic.severity !== Severity.ERROR || finding.admitted === true) return false;
  return rule.refusedAt === 'always' || (rule.refusedAt === 'known' && old.apis.some(({ key }) => key === finding.on.key));
}

/** Errors first, then by place, then by code: the same order at every run. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)
    || compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)
    || compare(a.path, b.path) || compare(a.field, b.field) || compare(a.code, b.code) || compare(a.message, b.message);
}

const ORDER = [Severity.ERROR, Severity.WARNING, Severity.INFO];

function judgement(topology: Topology, origins: Origins, rule: RuleFacts, finding: Finding): Judgement {
  const { on, field, line, message, consequence, fix, inYaml = fix, severity = rule.severity } = finding;
  const place = origins.placeOf(on, field, line);
  const diagnostic: Diagnostic = {
    code: rule.code,
    severity,
    ...place,
    field: crField(topology, on, field),
    message,
    consequence,
    // What is wrong in a file is mended there, be it the base of a program.
    fix: place.file === undefined ? fix : inYaml,
  };
  return { rule, finding, diagnostic };
}

function sorted(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.slice().sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic));
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
