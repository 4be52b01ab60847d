import { RELEASES, type Release } from '../facts/releases';

/** Names in a sentence: `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`. */
export function quoted(named: ReadonlyArray<{ readonly id: string } | { readonly name: string } | string>): string {
  return listed(named.map((item) => `'${typeof item === 'string' ? item : 'id' in item ? item.id : item.name}'`));
}

/** Words in a sentence: `a, b and c`; past six the rest is counted. */
export function listed(words: readonly string[], joint = 'and'): string {
  if (words.length > 6) return `${words.slice(0, 5).join(', ')} ${joint} ${words.length - 5} more`;
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words[words.length - 1]}`;
}

/** Releases in a sentence: `every release`, `FR1 to FR3`, `FR4 and later`, `FR5`. */
export function releases(some: readonly Release[]): string {
  if (some.length === RELEASES.length) return 'every release';
  const runs: Release[][] = [];
  for (const release of some) {
    const last = runs[runs.length - 1];
    if (last && RELEASES.indexOf(release) === RELEASES.indexOf(last[last.length - 1]) + 1) last.push(release);
    else runs.push([release]);
  }
  return listed(runs.map(run));
}

/** `1 store`, `2 stores`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function run(some: readonly Release[]): string {
  const [first] = some;
  const last = some[some.length - 1];
  if (some.length === 1) return first;
  if (last === RELEASES[RELEASES.length - 1]) return `${first} and later`;
  return `${first} to ${last}`;
}
