import type { ApiEffects } from '../../model/effects';
import type { Diagnostic } from '../../rules/diagnostic';
import { rowOf } from '../report/json';

/** An update for programs: what it is refused for, and the effects on each API, the worst of all releases of the target. */
export function jsonDiff(refused: readonly Diagnostic[], apis: readonly ApiEffects[]): string {
  const effects = Object.fromEntries(apis.map(({ name, outcomes }) => [name, worst(outcomes.map(({ effect }) => effect))]));
  return JSON.stringify({ refused: refused.map(rowOf), apis: effects }, null, 2);
}

/** With several releases the smaller restart may stand beside the larger. */
function worst(effects: readonly string[]): readonly string[] {
  return effects.includes('recreated') ? effects.filter((effect) => effect !== 'rolling') : effects;
}
