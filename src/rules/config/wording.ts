import { isTyped } from './names';
import { libraryOption } from './option-facts';
import type { PlacedOption } from './placed-options';
import { SecretText } from '../../model/secret-text';
import type { OptionNode } from '../../model/topology';
import { listed } from '../../model/words';

/** Whether the value must stay out of every message. */
export function isHidden({ option, fact, inSecret, section, store }: PlacedOption): boolean {
  if (inSecret || option.value instanceof SecretText) return true;
  return (fact ?? (store ? undefined : libraryOption(section, option.name)))?.secret === true;
}

/** A value in a message, not longer than it helps. */
export function shownValue(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `'${line.length > 60 ? `${line.slice(0, 57)}…` : line}'`;
}

/** What may stand in a message of a name that nobody knows: in a Secret it may be a part of a value that was broken off. */
export function shownName({ shown, option, inSecret, section }: PlacedOption): string {
  return inSecret ? `An option in line ${option.line ?? 1} of a Secret, in [${section}],` : `'${shown}'`;
}

/** Whether a construct said it, and not a text from a file. */
export function isFromCode(option: OptionNode): boolean {
  return option.line === undefined;
}

/** Whether the name of an option is judged at all: unchecked ones are not, and broken ones are another rule's. */
export function isJudged({ option }: PlacedOption): boolean {
  return option.unchecked !== true && !option.name.includes('{{') && (!isFromCode(option) || isTyped(option.name));
}

/** Choices in a sentence. */
export function oneOf(choices: readonly string[]): string {
  return choices.length === 1 ? `'${choices[0]}'` : `one of ${listed(choices.map((choice) => `'${choice}'`), 'or')}`;
}
