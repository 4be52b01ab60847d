import { Severity, type Diagnostic } from '../../rules/diagnostic';

/** Findings as annotations of a workflow. Source: docs.github.com, workflow commands; actions/toolkit, command.ts, for what is escaped. */
export function githubReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(annotationOf).join('\n');
}

function annotationOf({ code, severity, file, line, column, path, field, message, consequence, fix }: Diagnostic): string {
  const place = [['file', file], ['line', line], ['col', column], ['title', [code, path ?? field].filter(Boolean).join(' ')]] as const;
  const properties = place.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${escaped(String(value), PROPERTY)}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escaped(`${message}\nOn the cluster: ${consequence}\nFix: ${fix}`, DATA)}`;
}

const COMMANDS: Readonly<Record<Severity, string>> = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'notice' };

const DATA = /[%\r\n]/g;
const PROPERTY = /[%\r\n:,]/g;

function escaped(text: string, characters: RegExp): string {
  return text.replace(characters, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
