import type { Diagnostic } from '../../rules/diagnostic';

/** Findings as people read them: what, where, what would happen, what to write instead. */
export function textReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(textOf).join('\n\n');
}

function textOf(diagnostic: Diagnostic): string {
  const { code, severity, message, consequence, fix } = diagnostic;
  return [
    `${severity} ${code}  ${whereOf(diagnostic)}`,
    `  ${message}`,
    `  On the cluster: ${consequence}`,
    `  Fix: ${fix}`,
    `  docs/rules.md#${code.toLowerCase()}`,
  ].join('\n');
}

function whereOf({ path, file, line, column, field }: Diagnostic): string {
  const place = path ?? [file, line, column].filter((part) => part !== undefined).join(':');
  if (field === undefined) return place;
  return place === '' ? field : `${place} (${field})`;
}
