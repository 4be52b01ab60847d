/**
 * Names come from files, which may hold anything: nothing of it steers a terminal, looks like another line, or turns the direction
 * of writing. What no text in UTF-8 or XML can hold is written out as well.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (char) => SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Controls, marks of direction, what is no character, and halves of pairs. */
const UNSEEN = new RegExp([
  '[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]',
  '[\\ud800-\\udbff](?![\\udc00-\\udfff])', '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
].join('|'), 'g');

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
