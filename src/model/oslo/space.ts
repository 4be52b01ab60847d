/**
 * White space as Python and Go see it. JavaScript's `trim()` is neither: it takes the byte order mark and leaves NEL;
 * Python also takes the separators U+001C to U+001F.
 */
const GO = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const PYTHON = /[\t-\r\x1c-\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Python's `str.strip()`. */
export function strip(text: string): string {
  return trim(text, PYTHON);
}

/** Python's `str.lstrip()`. */
export function stripStart(text: string): string {
  return text.slice(startOf(text, PYTHON));
}

/** Python's `str.rstrip()`. */
export function stripEnd(text: string): string {
  return text.slice(0, endOf(text, PYTHON));
}

/** Go's `strings.TrimSpace()`. */
export function trimSpace(text: string): string {
  return trim(text, GO);
}

// Loops, since `/\s+$/` takes quadratic time on long runs of blanks inside a text.

function trim(text: string, space: RegExp): string {
  return text.slice(startOf(text, space), endOf(text, space));
}

function startOf(text: string, space: RegExp): number {
  let start = 0;
  while (start < text.length && isSpace(text, start, space)) start += 1;
  return start;
}

function endOf(text: string, space: RegExp): number {
  let end = text.length;
  while (end > 0 && isSpace(text, end - 1, space)) end -= 1;
  return end;
}

/** Nearly every character that is looked at is visible ASCII, for which no pattern need be asked. */
function isSpace(text: string, index: number, space: RegExp): boolean {
  const code = text.charCodeAt(index);
  return (code <= 0x20 || code >= 0x7f) && space.test(text[index]);
}
