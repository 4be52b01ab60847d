import { RELEASES } from '../../facts/releases';
import { NOWHERE } from '../../model/origins';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import type { Explained } from '../../rules/explain';
import { judge, judgeUpdate } from '../../rules/judge';
import type { Rule, UpdateRule } from '../../rules/rule';
import { excerpts } from './excerpt';
import { textReport } from './text';

/** A rule in Markdown: what it is about, what trips it, what it then says, and what is right. */
export function rulePage({ facts, rule, update }: Explained): string {
  const { code, title, severity, why, source } = facts;
  const example = facts.codeOnly ? codeOnly(rule) : update ? changes(update) : rule ? pair(rule) : [];
  return [`### ${code}`, `**${title}** (${severity})`, plain(why), ...example, `Source: ${plain(source)}.`.replace(/\.\.$/, '.')].join('\n\n');
}

/** Angle brackets stand for a name; Markdown would take them for HTML. */
function plain(text: string): string {
  return text.split(/(`[^`]*`)/).map((part) => (part.startsWith('`') ? part : part.replace(/</g, '&lt;'))).join('');
}

function codeOnly(rule?: Rule): readonly string[] {
  return ['Only constructs can say this: a control plane in a file never gives it.', ...(rule ? [foundBy(rule)] : [])];
}

function pair(rule: Rule): readonly string[] {
  const [wrong, right] = [rule.trips(), rule.passes()];
  const [first, second] = excerpts([wrong, right]);
  return [`This is found${audience(wrong)}:`, first, foundBy(rule), `This is right${audience(right)}:`, second];
}

function changes(rule: UpdateRule): readonly string[] {
  const [wrong, right] = [rule.trips(), rule.passes()];
  const [old, next, otherOld, otherNext] = excerpts([wrong.old, wrong.next, right.old, right.next]);
  const found = judgeUpdate(wrong.old, wrong.next, NOWHERE, [rule]).map(({ diagnostic }) => diagnostic);
  return [
    'From this:', old, `to this is found${audience(wrong.next)}:`, next, fenced('text', textReport(found)),
    ...(otherOld === old ? ['From the same, this is right:'] : ['From this:', otherOld, 'to this is right:']), otherNext,
  ];
}

function foundBy(rule: Rule): string {
  return fenced('text', textReport(judge(rule.trips(), NOWHERE, [rule]).map(({ diagnostic }) => diagnostic)));
}

/** For which releases the example is, when not for all. */
function audience({ targets }: Topology): string {
  return targets.length === RELEASES.length ? '' : ` when it is for ${releases(targets)}`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
