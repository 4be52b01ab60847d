import { styled, type Look } from './look';
import { masked } from './mask';
import { visible } from '../visible';

/** The line of a finding and a mark below its place. Nothing of a Secret is shown, and no value that looks like one. */
export function codeFrame(source: string, line: number, column: number, look: Look): readonly string[] {
  const lines = source.split('\n');
  const written = lines[line - 1]?.replace(/\r$/, '');
  if (written === undefined || written.trim() === '' || isInSecret(lines, line)) return [];
  // What stands before the place may be shorter or longer as it is shown.
  const before = visible(masked(written.slice(0, column - 1)));
  const { text, mark } = windowOf(visible(masked(written)), before.length);
  const number = String(line);
  const margin = ' '.repeat(number.length);
  return [
    `  ${styled(`${number} |`, 'dim', look)} ${text}`,
    `  ${styled(`${margin} |`, 'dim', look)} ${' '.repeat(mark)}${styled('^', 'bold', look)}`,
  ];
}

/** The part of a long line around a place. */
function windowOf(text: string, at: number): { readonly text: string; readonly mark: number } {
  if (text.length <= WIDTH) return { text, mark: Math.min(at, text.length) };
  const from = Math.max(0, Math.min(at - WIDTH / 2, text.length - WIDTH));
  const head = from === 0 ? '' : '…';
  const tail = from + WIDTH < text.length ? '…' : '';
  return { text: `${head}${text.slice(from, from + WIDTH)}${tail}`, mark: Math.max(0, at - from) + head.length };
}

const WIDTH = 120;

/** Whether the document that a line stands in has a Secret. A list may hold one among others: then none of it is shown. */
function isInSecret(lines: readonly string[], line: number): boolean {
  const isStart = (text: string) => /^---(?:\s|$)/.test(text);
  let first = line - 1;
  while (first > 0 && !isStart(lines[first])) first -= 1;
  for (let at = first; at < lines.length && (at <= line - 1 || !isStart(lines[at])); at++) if (SECRET.test(lines[at])) return true;
  return false;
}

const SECRET = /(?:^|[\s{,"'-])kind["']?\s*:\s*["']?Secret\b/;
