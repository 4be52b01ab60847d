import { EFFECTS, LIFECYCLE } from '../../facts/lifecycle';
import type { Release } from '../../facts/releases';
import { releasesWith, type ApiChange, type ApiEffects, type Outcome } from '../../model/effects';
import { counted, releases } from '../../model/words';
import type { Diagnostic } from '../../rules/diagnostic';
import type { ChangeFindings } from '../../rules/judge-change';
import { textReport } from '../report/text';
import { visible } from '../visible';

/** What an update would do, for people. */
export function textDiff({ refused, failing, warnings }: ChangeFindings, apis: readonly ApiEffects[], targets: readonly Release[]): string {
  return [
    section('The cluster refuses the update, and nothing changes:', refused),
    ...(refused.length > 0 && apis.length > 0 ? ['Without that it would do this:'] : []),
    ...apis.map((api) => apiText(api, targets)),
    section('The cluster takes it, but it would not work:', failing),
    section('Beside that:', warnings),
    summary(refused, apis),
  ].filter((part) => part !== '').join('\n\n');
}

function section(head: string, diagnostics: readonly Diagnostic[]): string {
  return diagnostics.length === 0 ? '' : `${head}\n\n${textReport(diagnostics)}`;
}

function apiText(api: ApiEffects, targets: readonly Release[]): string {
  const effects = api.outcomes.map((outcome) => outcomeText(outcome, targets)).join(', ');
  return [`API '${api.name}': ${effects}`, ...api.changes.map((change) => `  ${changeText(change, targets)}`)].map(visible).join('\n');
}

/** `rolling restart on FR1`; no release where it is the same on all. */
function outcomeText({ effect, releases: on }: Outcome, targets: readonly Release[]): string {
  return `${labelOf(effect)}${on.length === targets.length ? '' : ` on ${releases(on)}`}`;
}

function changeText({ change, from, to, outcomes }: ApiChange, targets: readonly Release[]): string {
  const { what, why } = LIFECYCLE[change];
  const values = from === undefined ? '' : to === undefined ? `: ${from}` : ` from ${from || 'none'} to ${to || 'none'}`;
  return `${outcomes.map((outcome) => outcomeText(outcome, targets)).join(', ')}: ${what}${values}; ${why}`;
}

function labelOf(effect: string): string {
  return EFFECTS.find((facts) => facts.effect === effect)!.label;
}

function summary(refused: readonly Diagnostic[], apis: readonly ApiEffects[]): string {
  const counts = EFFECTS.map(({ effect, label }) => ({ label, count: apis.filter((api) => releasesWith(api, effect).length > 0).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`);
  const head = refused.length > 0 ? `refused for ${counted(refused.length, 'reason')}` : 'not refused';
  return [head, `${counted(apis.length, 'API')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`].join('; ');
}
