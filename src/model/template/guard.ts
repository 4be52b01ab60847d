import type { Presence, TemplateText } from '../topology';

/** Lines of a text that hold on a condition, the last line break included. */
export interface Guarded extends Presence {
  readonly text: string;
}

/** A value that the operator fills in. */
export function variableText(name: string): TemplateText {
  return { template: `{{ .${name} }}`, references: [] };
}

/**
 * One block for each variable, in the order of first mention. Each action takes the line break before it away and nothing else, so
 * what is left in either case is the text that one would write by hand. Only `index` asks for a variable without failing.
 */
export function guardedText(lines: readonly Guarded[]): string {
  return [...new Set(lines.map(({ variable }) => variable))].map((variable) => {
    const half = (wanted: boolean) => textOf(lines.filter((line) => line.variable === variable && line.present === wanted));
    const [there, absent] = [half(true), half(false)];
    const presence = `(index . "${variable}")`;
    if (there === '') return `{{- if not ${presence} }}\n${absent}{{- end }}\n`;
    return `{{- if ${presence} }}\n${there}${absent === '' ? '' : `{{- else }}\n${absent}`}{{- end }}\n`;
  }).join('');
}

function textOf(lines: readonly Guarded[]): string {
  return lines.map(({ text }) => text).join('');
}
