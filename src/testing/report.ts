import { Yaml } from 'cdk8s';
import type { Difference } from './difference';
import { visibleCopy } from './secrecy';
import { quoted } from '../model/words';
import { visible } from '../write/visible';

/** Something that was looked at, and where it differs from what was expected. */
export interface Candidate {
  readonly title: string;
  readonly value: unknown;
  readonly differences: readonly Difference[];
}

/** Passes when one candidate is as expected; else says where the closest ones are not. */
export function requireOne(what: string, candidates: readonly Candidate[], existing: readonly string[]): void {
  if (candidates.some((candidate) => candidate.differences.length === 0)) return;
  if (candidates.length === 0) fail(`There is no ${what}. There ${existing.length === 0 ? 'is none at all' : `${existing.length === 1 ? 'is' : 'are'} ${quoted(existing)}`}.`);
  const closest = candidates.slice().sort((a, b) => a.differences.length - b.differences.length).slice(0, SHOWN);
  const more = candidates.length - closest.length;
  fail([`No ${what} is as expected.`, ...closest.map(candidateText), ...(more > 0 ? [`${more} more differ in further places.`] : [])].join('\n'));
}

export function fail(message: string): never {
  throw new Error(message);
}

export function differencesText(differences: readonly Difference[]): string {
  return differences.map(({ place, text }) => `  ${place === '' ? '' : `${place}: `}${visible(text)}`).join('\n');
}

const SHOWN = 3;

function candidateText({ title, value, differences }: Candidate): string {
  return `${title}:\n${differencesText(differences)}\nIt is:\n${indented(Yaml.stringify(visibleCopy(value)))}`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '  ');
}
