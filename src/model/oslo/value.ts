import { strip } from './space';

/** What oslo.config makes of the text of an option. */
export interface DecodedValue {
  /** The value. `$name` stays as written in it: only the running service knows the other option. */
  readonly value: string;
  /** Names of the options that `$name` and `${name}` refer to, in order. */
  readonly references: readonly string[];
}

/** What stands before the further lines of a value of several lines. */
export const CONTINUATION = '\n  ';

/**
 * The text that oslo.config reads back as exactly this value, or undefined where no text does: see `whyNot`.
 * Source: oslo.config, iniparser.py, _split_key_value() and parse(); cfg.py, _substitute().
 */
export function encodeValue(value: string): string | undefined {
  // Nearly every value is a name, number or path, of which there is nothing to encode.
  if (PLAIN.test(value)) return value;
  if (whyNot(value) !== undefined) return undefined;
  const lines = escapeReferences(value).split('\n');
  return [needsQuotes(lines[0]) ? `"${lines[0]}"` : lines[0], ...lines.slice(1)].join(CONTINUATION);
}

/** Why no configuration text in a manifest stands for the value, in words that follow "The value"; undefined when one does. */
export function whyNot(value: string): string | undefined {
  if (PRINTABLE.test(value)) return undefined;
  for (const { pattern, reason } of UNWRITABLE) if (pattern.test(value)) return reason;
  const further = value.split('\n').slice(1);
  if (further.some((line) => line === '')) return 'has an empty line or ends with a line break, which ends a value in a configuration file';
  if (further.some((line) => strip(line) !== line)) return 'has a further line with outer white space, which is lost in a configuration file';
  return undefined;
}

/** What oslo.config reads from the text after `=`, further lines included. */
export function decodeValue(raw: string): DecodedValue {
  const value = raw.includes('\n') ? unquotedLines(raw) : unquote(strip(raw));
  return value.includes('$') ? substitute(value) : { value, references: NONE };
}

/** `$$` would do as well, but for a backslash before it: `\$$` is read as an escaped `$` and then a reference. */
function escapeReferences(value: string): string {
  return value.replace(/\$/g, '\\$');
}

/** Outer white space is stripped, Unicode's too, and one pair of quotes removed; a pair of our own protects both. */
function needsQuotes(line: string): boolean {
  if (line === '') return false;
  const first = line[0];
  const last = line[line.length - 1];
  return !isPlain(first) || !isPlain(last) || (first === last && isQuote(first));
}

function isPlain(char: string): boolean {
  return char >= '!' && char <= '~';
}

function isQuote(char: string): boolean {
  return char === '"' || char === "'";
}

function unquotedLines(raw: string): string {
  const [first, ...further] = raw.split('\n');
  return [unquote(strip(first)), ...further.map(strip)].join('\n');
}

function unquote(line: string): string {
  return line !== '' && isQuote(line[0]) && line[0] === line[line.length - 1] ? line.slice(1, -1) : line;
}

function substitute(value: string): DecodedValue {
  const references: string[] = [];
  const text = value.replace(/\\\$/g, '$$$$').replace(REFERENCE, (found, escaped, bare, braced) => {
    if (escaped !== undefined) return '$';
    references.push((bare ?? braced) as string);
    return found;
  });
  return { value: text, references };
}

const NONE: readonly string[] = Object.freeze([]);

/** Python's `[_a-z]` without regard to case takes four more letters in: dotted I, dotless i, long s and the Kelvin sign. */
const LETTER = '_A-Za-z\\u0130\\u0131\\u017f\\u212a';
const NAME = `[${LETTER}][.${LETTER}0-9]*`;
const REFERENCE = new RegExp(`\\$(?:(\\$)|(${NAME})|\\{(${NAME})\\})`, 'g');

const PLAIN = /^[A-Za-z0-9_./:,-]+$/;

/** Nearly every other value. */
const PRINTABLE = /^[ -~]*$/;

const UNWRITABLE = [
  { pattern: /\r/, reason: 'has a carriage return, which ends a line in a configuration file' },
  // A tab and a line break are the only control characters that anybody means.
  { pattern: /[\x00-\x08\x0b-\x1f\x7f-\x9f]/, reason: 'has a control character' },
  // oslo.config reads these, but a manifest cannot carry them: Kubernetes takes U+2028 and U+2029 for line ends, refuses U+FFFE
  // and U+FFFF, and trips over a byte order mark where a buffer of the parser starts with it. Source: sigs.k8s.io/yaml, run.
  { pattern: /[\u2028\u2029\uFEFF\uFFFE\uFFFF]/, reason: 'has a character that a manifest cannot carry (a line separator, a byte order mark, or none at all)' },
  { pattern: /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/, reason: 'has half of a character (a lone surrogate)' },
];
