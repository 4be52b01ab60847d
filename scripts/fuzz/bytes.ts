import type { Random } from './random';

/** What trips parsers of YAML, of INI and of templates, and whoever prints names. */
const MARKS = [
  '\t', '\r', '\r\n', '\n', '\n\n', ' ', '  ', ':', ': ', '- ', '? ', '#', ' #', '|', '>', '|-\n', '>+2\n', '"', "'", '\\', '\\n', '\\x', '[', ']', '{', '}', ',',
  '&a ', '*a', '&a [*a]', '<<: *a', '<<: [*a, *a]', '!!binary ', '!!set ', '!!omap ', '!!merge ', '!x ', '---\n', '...\n', '%YAML 9.9\n---\n', '%TAG ! x\n---\n', '@', '`', '~', 'null',
  '\u0000', '\u0007', '\u0085', '\u00a0', '\u2028', '\u2029', '\ufeff', '\ufffe', '\ud800', '\udc00', '💾', 'é', '{{', '}}', '{{ .X', '{{- if', '{{ end }}', '$x', '${x', '=', ' = ', '[x]',
  '1e999', '0x', '0o8', '-0', '.inf', '.nan', '2024-01-01', '12:30:45', 'yes', '0775', '__proto__', 'constructor',
];

/** A text with a few pieces of it taken out, doubled, moved or replaced, whatever they mean. */
export function mutateBytes(text: string, random: Random, others: readonly string[]): string {
  let changed = text;
  for (let left = 1 + random.below(6); left > 0; left--) changed = random.pick(EDITS)(changed, random, others);
  return changed;
}

type Edit = (text: string, random: Random, others: readonly string[]) => string;

const EDITS: readonly Edit[] = [
  (text, random) => splice(text, random, 0, random.pick(MARKS)),
  (text, random) => splice(text, random, 1, random.pick(MARKS)),
  (text, random) => splice(text, random, 1 + random.below(40), ''),
  (text, random) => splice(text, random, 0, random.pick(MARKS).repeat(1 + random.below(300))),
  (text, random) => splice(text, random, 0, piece(text, random, 400)),
  (text, random, others) => splice(text, random, random.below(200), piece(random.pick(others), random, 2000)),
  (text, random) => splice(text, random, 1, String.fromCharCode(random.below(0x250))),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  lineTwice,
  indentOff,
];

function splice(text: string, random: Random, length: number, put: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + put + text.slice(at + length);
}

function piece(text: string, random: Random, most: number): string {
  const at = random.below(text.length + 1);
  return text.slice(at, at + random.below(most));
}

function lineTwice(text: string, random: Random): string {
  const lines = text.split('\n');
  lines.splice(random.below(lines.length), 0, random.pick(lines));
  return lines.join('\n');
}

function indentOff(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  lines[at] = random.below(2) === 0 ? ` ${lines[at]}` : lines[at].replace(/^ /, '');
  return lines.join('\n');
}
