import type { Scalar } from 'yaml';

/**
 * Where the lines of a text begin in the source of its scalar, which starts with the scalar's own first character. A line that is put
 * together from several stands where the first of them does. Source: YAML 1.2.2, sections 6.5, 7.3 and 8.1.
 */
export function lineStarts(source: string, type: Scalar.Type | undefined): readonly number[] {
  if (type === 'BLOCK_LITERAL') return literalLines(source);
  if (type === 'BLOCK_FOLDED') return foldedLines(source);
  return flowLines(source, type === 'QUOTE_DOUBLE', type === 'PLAIN' ? 0 : 1);
}

interface SourceLine { readonly offset: number; readonly text: string }

/** The lines behind the header, each with the place of its first character that is no blank. */
function bodyOf(source: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let offset = source.indexOf('\n') + 1;
  if (offset === 0) return lines;
  for (const text of source.slice(offset).split('\n')) {
    lines.push({ offset, text });
    offset += text.length + 1;
  }
  return lines;
}

function literalLines(source: string): readonly number[] {
  return bodyOf(source).map(({ offset, text }) => offset + indentOf(text));
}

/** Line breaks between lines of the same indent are blanks, but for empty lines between them. */
function foldedLines(source: string): readonly number[] {
  const body = bodyOf(source);
  const indent = Math.min(...body.filter(({ text }) => text.trim() !== '').map(({ text }) => indentOf(text)));
  const starts: number[] = [];
  let line = 0;
  let blanks = 0;
  let before: 'nothing' | 'plain' | 'more' = 'nothing';
  for (const { offset, text } of body) {
    if (text.trim() === '') {
      blanks += 1;
      continue;
    }
    const kind = indentOf(text) > indent ? 'more' : 'plain';
    const folds = before === 'nothing' || (before === 'plain' && kind === 'plain');
    line += folds ? blanks : blanks + 1;
    starts[line] ??= offset + indentOf(text);
    [before, blanks] = [kind, 0];
  }
  return starts;
}

/** Quoted and plain: one line break is a blank, of several the first goes; a double-quoted one may be written `\n`. */
function flowLines(source: string, escapes: boolean, first: number): readonly number[] {
  const starts = [first];
  for (let at = first; at < source.length; at++) {
    if (escapes && source[at] === '\\') {
      at += 1;
      if (source[at] === 'n') starts.push(at + 1);
      // An escaped line break is none at all.
      if (source[at] === '\n') at = endOfBreaks(source, at).end - 1;
    } else if (source[at] === '\n') {
      const { breaks, end } = endOfBreaks(source, at);
      for (let line = 1; line < breaks; line++) starts.push(end);
      at = end - 1;
    }
  }
  return starts;
}

/** The line breaks from here to the next character that is no blank. */
function endOfBreaks(source: string, from: number): { readonly breaks: number; readonly end: number } {
  let breaks = 0;
  let end = from;
  for (; end < source.length && /\s/.test(source[end]); end++) if (source[end] === '\n') breaks += 1;
  return { breaks, end };
}

function indentOf(text: string): number {
  return text.length - text.replace(/^[ \t]+/, '').length;
}
