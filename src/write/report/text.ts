import { counted } from '../../model/words';
import { Severity, type Diagnostic } from '../../rules/diagnostic';

/** Findings as people read them: what, where, what would happen, what to write instead. */
export function textReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(textOf).join('\n\n');
}

/** How many errors and warnings there are. */
export function totals(diagnostics: readonly Diagnostic[]): string {
  const count = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const infos = count(Severity.INFO);
  const parts = [counted(count(Severity.ERROR), 'error'), counted(count(Severity.WARNING), 'warning')];
  return [...parts, ...(infos === 0 ? [] : [counted(infos, 'info')])].join(', ');
}

function textOf(diagnostic: Diagnostic): string {
  const { code, severity, message, consequence, fix } = diagnostic;
  const lines = [
    [`${severity} ${code}`, whereOf(diagnostic)].filter((part) => part !== '').join('  '),
    `  ${message}`,
    `  On the cluster: ${consequence}`,
    `  Fix: ${fix}`,
    `  docs/rules.md#${code.toLowerCase()}`,
  ];
  return lines.map(visible).join('\n');
}

function whereOf({ path, file, line, column, field }: Diagnostic): string {
  const place = path ?? [file, line, column].filter((part) => part !== undefined).join(':');
  if (field === undefined) return place;
  return place === '' ? field : `${place} (${field})`;
}

/** Names come from files, which may hold anything: nothing of it steers a terminal or looks like another finding. */
function visible(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) => SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
