import type { Difference } from './difference';
import { differences } from './differences';
import { effectiveOptions, type EffectiveValue, sectionIn, typed } from './effective-options';
import { differencesText } from './report';
import { isSecretOrList, opened } from './secrecy';
import { secretNamed } from '../model/query';
import type { ApiNode, Topology } from '../model/topology';
import { quoted } from '../model/words';

/** An option of an API and what it should be. */
export interface WantedOption {
  readonly section: string;
  readonly name: string;
  readonly wanted: unknown;
}

/** Why an API does not run with an option as wanted; undefined when it does. */
export function optionProblem(topology: Topology, api: ApiNode, { section, name, wanted }: WantedOption): string | undefined {
  const options = effectiveOptions(topology, api);
  const found = sectionIn(options, section)[name];
  const differing = optionDifferences(topology, api, { section, name, wanted }, found);
  const unknown = found === undefined ? api.configSecrets.filter((secret) => secretNamed(topology, secret)?.config === undefined) : [];
  if (differing.length === 0 && unknown.length === 0) return undefined;
  return [
    `API '${api.name}' does not run with [${section}] ${name} as expected.`,
    ...(differing.length > 0 ? [differencesText(differing)] : []),
    ...(found === undefined ? [`  ${whereabouts(Object.entries(options), section, name)}`] : []),
    ...(unknown.length === 0 ? [] : [`  It may be set in a Secret that is not known here: ${quoted(unknown)}.`]),
  ].join('\n');
}

/** The text counts, and what its type reads in it. */
function optionDifferences(
  topology: Topology, api: ApiNode, { section, name, wanted }: WantedOption, found: EffectiveValue | undefined,
): readonly Difference[] {
  const asText = differences(wanted, found, '');
  const text = opened(found);
  if (asText.length === 0 || typeof text !== 'string') return asText;
  const asRead = differences(wanted, typed(topology, api, section, name, text), '');
  if (asRead.length === 0) return [];
  return isSecretOrList(found) || typeof wanted === 'string' ? asText : asRead;
}

function whereabouts(sections: ReadonlyArray<readonly [string, Readonly<Record<string, unknown>>]>, section: string, name: string): string {
  const elsewhere = sections.filter(([, options]) => name in options).map(([other]) => `[${other}]`);
  if (elsewhere.length > 0) return `It is set in ${elsewhere.join(', ')}, and not in [${section}].`;
  return 'Nobody sets it: the operator or Glance decides.';
}
