import { decodeValue, encodeValue } from '../oslo/value';
import type { TemplateText } from '../topology';
import { escapeTemplate } from './escape';
import { type Segment, segmentsOf, stringValue } from './lex';
import { hasTemplate } from './parse';

/** What Glance gets from the text of an option: a value, or a text that only the cluster can fill in. */
export function readOptionValue(raw: string): string | TemplateText {
  const segments = hasTemplate(raw) ? segmentsOf(raw) : undefined;
  const rendered = segments ? constantText(segments) : raw;
  if (rendered === undefined) return { template: raw, references: decodeValue(outsideActions(segments!)).references };
  const { value, references } = decodeValue(rendered);
  return references.length === 0 ? value : { template: raw, references };
}

/** The text of an option that yields exactly this value on the cluster; undefined where none does: see `whyNot`. */
export function writeOptionValue(value: string | TemplateText): string | undefined {
  if (typeof value !== 'string') return value.template;
  const text = encodeValue(value);
  return text === undefined ? undefined : escapeTemplate(text);
}

/**
 * A text with the branches of every `{{ if }}` side by side: what prints stays, what only decides goes.
 * Lines keep their numbers, so that it can be read as a configuration.
 */
export function flattenTemplate(text: string): string {
  if (!hasTemplate(text)) return text;
  return segmentsOf(text).map((segment) => (isPrinted(segment) ? segment.text : segment.text.replace(/[^\n]/g, ''))).join('');
}

/** What prints texts only is as good as a text, unless it would bring further lines with it. */
function constantText(segments: readonly Segment[]): string | undefined {
  const parts = segments.map(printed);
  return parts.every((part): part is string => part !== undefined) ? parts.join('') : undefined;
}

function printed(segment: Segment): string | undefined {
  if (segment.kind === 'text') return segment.text;
  const { problem, tokens, trimsBefore, trimsAfter } = segment;
  if (problem !== undefined || tokens.length !== 1 || trimsBefore || trimsAfter) return undefined;
  const text = stringValue(tokens[0]);
  return text !== undefined && /[\r\n]/.test(text) ? undefined : text;
}

function outsideActions(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'text' ? segment.text : '')).join('');
}

/** A broken action is copied, since the whole text is. */
function isPrinted(segment: Segment): boolean {
  if (segment.kind === 'text' || segment.problem !== undefined) return true;
  const [first, second] = segment.tokens;
  const declares = first?.kind === 'variable' && (second?.text === ':=' || second?.text === '=');
  return first !== undefined && !declares && !(first.kind === 'word' && CONTROL.has(first.text));
}

const CONTROL: ReadonlySet<string> = new Set(['if', 'else', 'end', 'with', 'range', 'define', 'block', 'template', 'break', 'continue']);
