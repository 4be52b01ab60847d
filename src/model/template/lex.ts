/** A piece of a template: text that is copied, or what stands between `{{` and `}}`. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | ActionSegment;

export interface ActionSegment {
  readonly kind: 'action';
  /** As written, braces included. */
  readonly text: string;
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** A comment has none. */
  readonly tokens: readonly Token[];
  /** Why the templating refuses it. */
  readonly problem?: string;
  /** `{{- ` and ` -}}` take the white space before and after away. */
  readonly trimsBefore: boolean;
  readonly trimsAfter: boolean;
}

export type TokenKind = 'string' | 'number' | 'field' | 'variable' | 'word' | 'dot' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** A blank stands before it: `.A .B` are two operands, `.A.B` is one. */
  readonly spaced: boolean;
}

/** Cuts a template as Go's text/template does. Source: Go, text/template/parse, lex.go. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const open = text.indexOf('{{', at);
    const plain = text.slice(at, open < 0 ? text.length : open);
    if (plain !== '') segments.push({ kind: 'text', text: plain });
    if (open < 0) break;
    line += linesIn(plain);
    const action = readAction(text, open, line);
    segments.push(action);
    line += linesIn(action.text);
    at = open + action.text.length;
  }
  return segments;
}

/** The value of a string token, or undefined for escapes that nobody needs in a configuration. */
export function stringValue(token: Token): string | undefined {
  if (token.kind !== 'string') return undefined;
  const inner = token.text.slice(1, -1);
  if (token.text[0] === '`') return inner.replace(/\r/g, '');
  const bare = inner.replace(/\\["\\]/g, '');
  return bare.includes('\\') ? undefined : inner.replace(/\\(["\\])/g, '$1');
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function readAction(text: string, offset: number, line: number): ActionSegment {
  const trimsBefore = /^-[ \t\r\n]/.test(text.slice(offset + 2, offset + 4));
  const start = offset + (trimsBefore ? 3 : 2);
  const read = text.startsWith('/*', trimsBefore ? start + 1 : start) ? readComment(text, start) : readTokens(text, start);
  const written = text.slice(offset, read.end);
  return { kind: 'action', text: written, offset, line, tokens: read.tokens, problem: read.problem, trimsBefore, trimsAfter: /[ \t\r\n]-\}\}$/.test(written) };
}

interface Read { readonly end: number; readonly tokens: readonly Token[]; readonly problem?: string }

function readComment(text: string, start: number): Read {
  const close = text.indexOf('*/', start);
  if (close < 0) return { end: text.length, tokens: [], problem: 'a comment that nothing closes' };
  const end = /^(?:[ \t\r\n]-)?\}\}/.exec(text.slice(close + 2, close + 6));
  if (!end) return { end: text.length, tokens: [], problem: 'a comment that does not end with "*/}}"' };
  return { end: close + 2 + end[0].length, tokens: [] };
}

function readTokens(text: string, start: number): Read {
  const tokens: Token[] = [];
  let at = start;
  while (at < text.length) {
    CLOSE.lastIndex = at;
    const close = CLOSE.exec(text);
    if (close) return { end: at + close[0].length, tokens };
    const spaced = skipBlanks(text, at) > at;
    at = skipBlanks(text, at);
    // White space before "-}}" belongs to the marker.
    if (spaced && text.startsWith('-}}', at)) return { end: at + 3, tokens };
    if (text.startsWith('}}', at)) continue;
    const token = readToken(text, at, spaced);
    if (!token) return { end: endOfBroken(text, at), tokens, problem: problemAt(text, at) };
    tokens.push(token);
    at += token.text.length;
    if (NAMES.has(token.kind) && !endsName(text, at)) return { end: endOfBroken(text, at), tokens, problem: `an unexpected "${text[at]}" after "${token.text}"` };
  }
  return { end: text.length, tokens, problem: 'an action that nothing closes with "}}"' };
}

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && ' \t\r\n'.includes(text[end])) end += 1;
  return end;
}

function readToken(text: string, at: number, spaced: boolean): Token | undefined {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { kind, text: found[0], spaced };
  }
  return undefined;
}

function endsName(text: string, at: number): boolean {
  return at >= text.length || ' \t\r\n.,|:)('.includes(text[at]) || text.startsWith('}}', at);
}

/** Go gives up at the first broken action; we go on behind it. */
function endOfBroken(text: string, at: number): number {
  const close = text.indexOf('}}', at);
  return close < 0 ? text.length : close + 2;
}

function problemAt(text: string, at: number): string {
  if (at >= text.length) return 'an action that nothing closes with "}}"';
  if (text[at] === '"') return 'a quoted text that is not closed, or has an unknown escape';
  if (text[at] === '`') return 'a text in backquotes that is not closed';
  return `an unexpected "${text[at]}" in an action`;
}

const CLOSE = /\}\}/y;
const NAME = '[\\p{L}_][\\p{L}\\p{Nd}_]*';
const TOKENS: ReadonlyArray<readonly [TokenKind, RegExp]> = [
  ['string', /"(?:[^"\\\n]|\\(?:[abfnrtv\\"]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{3}))*"/y],
  ['string', /`[^`]*`/y],
  ['number', /'(?:[^'\\\n]|\\[^\n][0-9A-Fa-f]*)'/y],
  ['number', /[+-]?(?:0[xX][0-9A-Fa-f_]+|\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]+)?)i?/y],
  ['field', new RegExp(`\\.${NAME}`, 'uy')],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  ['word', new RegExp(NAME, 'uy')],
  ['dot', /\./y],
  ['mark', /:=|[=|(),]/y],
];
const NAMES: ReadonlySet<TokenKind> = new Set<TokenKind>(['field', 'variable', 'word']);
