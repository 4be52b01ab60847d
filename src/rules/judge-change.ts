import { Severity, type Diagnostic } from './diagnostic';
import { RULES, UPDATE_RULES } from './index.generated';
import { judge, judgeUpdate, refusesUpdate, type Judgement } from './judge';
import { replacedPods } from './update/replaced-pods';
import { NOWHERE, type Origins } from '../model/origins';
import type { Topology } from '../model/topology';

/** What the rules say of a change from one control plane to the next, beside its effects. */
export interface ChangeFindings {
  /** The cluster refuses the update for these. */
  readonly refused: readonly Diagnostic[];
  /** The cluster takes these, and they do not work; the control plane before did not have them. */
  readonly failing: readonly Diagnostic[];
  /** What the change has about it that its effects do not show. */
  readonly warnings: readonly Diagnostic[];
}

/** Judges a change. What the control plane had wrong about it before is not the change's. */
export function judgeChange(old: Topology, next: Topology, origins: Origins): ChangeFindings {
  const before = new Set(judge(old, NOWHERE, RULES).map(identityOf));
  const ofNext = judge(next, origins, RULES).filter((judgement) => !before.has(identityOf(judgement)));
  const ofChange = judgeUpdate(old, next, origins, UPDATE_RULES);
  const errors = [...ofChange, ...ofNext].filter(({ diagnostic }) => diagnostic.severity === Severity.ERROR);
  return {
    refused: diagnosticsOf(errors.filter((judgement) => refusesUpdate(old, judgement))),
    // An update does not ask what a new control plane is asked.
    failing: diagnosticsOf(errors.filter((judgement) => !refusesUpdate(old, judgement) && judgement.rule.refusedAt !== 'create')),
    // That pods are replaced is an effect.
    warnings: diagnosticsOf(ofChange.filter(({ rule, diagnostic }) => diagnostic.severity === Severity.WARNING && rule !== replacedPods)),
  };
}

function identityOf({ rule, finding: { on, field, message } }: Judgement): string {
  return [rule.code, on.key, field, message].join('\n');
}

function diagnosticsOf(judgements: readonly Judgement[]): readonly Diagnostic[] {
  return judgements.map(({ diagnostic }) => diagnostic);
}
