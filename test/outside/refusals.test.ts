import { judged, LINES, on, recorded, topologyOf, type Case, type Line, type Verdict } from './support/verdicts';
import { Severity } from '../../src/rules/diagnostic';
import { refusesUpdate, type Judgement } from '../../src/rules/judge';

/** The errors that may be called otherwise, with the reason. */
const KNOWN: Readonly<Record<string, string>> = {
  'GLN-LAYOUT-005': 'without an API the webhook makes one up, and refuses that one where the old one of its name has another layout',
  'GLN-RESOURCE-012': 'at an update probes are looked at only if some API is left that there was before',
};

test.each(['tricky', 'random-3000-seed1', 'corpus'])('%s: what we call refused the webhooks refuse, and nothing else', (name) => {
  const different = recorded(name).flatMap(([one, verdict]) => RELEASE_LINES.flatMap((line) => {
    const errors = judged(one, LINES[line]).filter(({ diagnostic: { severity } }) => severity === Severity.ERROR);
    const ours = errors.filter((judgement) => isRefusal(judgement, one, line)).map(({ rule }) => rule.code);
    const theirs = refusals(verdict, line);
    return ours.length > 0 === theirs.length > 0 || errors.some(({ rule }) => one.old && rule.code in KNOWN) ? [] : [`${one.id} on ${line}: they say ${theirs}, we ${ours} of ${errors.map(({ rule }) => rule.code)}`];
  }));
  expect(different).toEqual([]);
});

/** FR6 stands for two lines: what one of them refuses is refused. */
const RELEASE_LINES = (Object.keys(LINES) as Line[]).filter((line) => line !== 'fr6head');

function refusals(verdict: Verdict, line: Line): readonly string[] {
  return (Object.keys(LINES) as Line[]).filter((other) => LINES[other] === LINES[line]).flatMap((other) => on(verdict.v, other)!);
}

function isRefusal(judgement: Judgement, { old }: Case, line: Line): boolean {
  if (old) return refusesUpdate(topologyOf(old, LINES[line]), judgement);
  return judgement.rule.refusedAt !== undefined && judgement.finding.admitted !== true;
}
