import { anchor, page, table } from './markdown';
import { everyRule, type Explained } from '../../../src/rules/explain';
import { rulePage } from '../../../src/write/report/rule-page';

/** Every rule, by area. */
export function rulesPage(): string {
  const areas = new Map<string, Explained[]>();
  for (const one of everyRule()) areas.set(areaOf(one), [...(areas.get(areaOf(one)) ?? []), one]);
  return page(
    '# Rules',
    INTRODUCTION,
    ...[...areas].map(([area, rules]) => `**[${area}](#${anchor(area)})**\n\n${contents(rules)}`),
    ...[...areas].flatMap(([area, rules]) => [`## ${area}`, ...rules.map(pageOf)]),
  );
}

const INTRODUCTION = [
  'What the library finds in a control plane, whether constructs made it or a file holds it.',
  'An **error** would be refused or would not work, and stops the synth; a **warning** works, with a risk; an **info** is worth knowing.',
  'Warnings and infos can be acknowledged: `Diagnostics.of(scope).acknowledge(code, reason)`.',
  'The examples are excerpts: the database, the password and the disk of the Image service, and the other services, are left out unless they matter.',
  'On the command line, `cdk8s-glance explain CODE` prints a rule as it stands here.',
].join('\n');

function contents(rules: readonly Explained[]): string {
  return table(['code', 'severity', 'what is wrong'],
    rules.map(({ facts: { code, severity, title } }) => [`[${code}](#${anchor(code)})`, severity, title]));
}

/** `GLN-LAYOUT-001` is about `Layout`. */
function areaOf({ facts }: Explained): string {
  const [, area] = facts.code.split('-');
  return NAMES[area] ?? area[0] + area.slice(1).toLowerCase();
}

const NAMES: Readonly<Record<string, string>> = { ACK: 'Acknowledgements', CONFIG: 'Configuration' };

/** Names the rule whose example is broken: without it, nobody would know where to look. */
function pageOf(one: Explained): string {
  try {
    return rulePage(one);
  } catch (error) {
    throw new Error(`The page of ${one.facts.code} cannot be made: ${(error as Error).message}`, { cause: error });
  }
}
