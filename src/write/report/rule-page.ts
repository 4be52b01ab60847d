import { excerpts } from './excerpt';
import { textReport } from './text';
import { RELEASES } from '../../facts/releases';
import { NOWHERE } from '../../model/origins';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import type { Explained } from '../../rules/explain';
import { judge, type Judgement, judgeUpdate } from '../../rules/judge';
import type { Rule, UpdateRule } from '../../rules/rule';

/** A rule in Markdown: what it is about, what trips it, what it then says, and what is right. */
export function rulePage({ facts, rule, update }: Explained): string {
  const { code, title, severity, why, source } = facts;
  const example = facts.codeOnly ? codeOnly(rule) : update ? changes(update) : rule ? pair(rule) : [];
  return [`### ${code}`, `**${title}** (${severity})`, plain(why), ...example, `Source: ${sourceOf(source)}.`].join('\n\n');
}

/** Without the numbers of facts in front of it, which mean nothing to a reader of the page. */
function sourceOf(source: string): string {
  return plain(source.replace(/^(?:[A-Z]-?[A-Z]?\d+[a-z]?|decode|schema|[,;] )+: /, '').replace(/; [A-Z]\d+(?=$| )/, ''));
}

/** Angle brackets stand for a name, which Markdown would take for HTML outside of code. */
function plain(text: string): string {
  const name = /[\w./-]*<[\w-]+>(?:[\w./<>-]*\w)?/g;
  return text.split(/(`[^`]*`)/).map((part) => (part.startsWith('`') ? part : part.replace(name, '`$&`'))).join('');
}

function codeOnly(rule?: Rule): readonly string[] {
  return rule ? ['An example, which no manifest can show:', foundBy(rule)] : [];
}

function pair(rule: Rule): readonly string[] {
  const [wrong, right] = [rule.trips(), rule.passes()];
  const [first, second] = excerpts({ topology: wrong }, { topology: right, after: wrong });
  const good = second === '' ? [`The same is right${audience(right)}.`] : [`This is right${audience(right)}:`, second];
  return [`This is found${audience(wrong)}:`, first, foundBy(rule), ...good];
}

function changes(rule: UpdateRule): readonly string[] {
  const [wrong, right] = [rule.trips(), rule.passes()];
  const shown = [wrong, right].flatMap((change) => [{ topology: change.old }, { topology: change.next, after: change.old }]);
  const [old, next, otherOld, otherNext] = excerpts(...shown);
  const found = judgeUpdate(wrong.old, wrong.next, NOWHERE, [rule]);
  const isSameStart = otherOld === old;
  const good = otherNext === ''
    ? (isSameStart ? ['It is right to leave it as it was.'] : ['It is right to leave this as it is:', otherOld])
    : (isSameStart ? ['From the same, this is right:', otherNext] : ['From this:', otherOld, 'to this is right:', otherNext]);
  return ['From this:', old, `to this is found${audience(wrong.next)}:`, next, report(found), ...good];
}

function foundBy(rule: Rule): string {
  return report(judge(rule.trips(), NOWHERE, [rule]));
}

/** What a synth says, and what `check` says in place of the fix. */
function report(found: readonly Judgement[]): string {
  const [inYaml] = found.flatMap(({ finding }) => finding.inYaml ?? []);
  const text = textReport(found.map(({ diagnostic }) => diagnostic));
  return fenced('text', inYaml === undefined ? text : text.replace(/^ {2}Fix: .*$/m, (line) => `${line}\n  In YAML: ${inYaml}`));
}

/** For which releases the example is, when not for all. */
function audience({ targets }: Topology): string {
  return targets.length === RELEASES.length ? '' : ` when it is for ${releases(targets)}`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
