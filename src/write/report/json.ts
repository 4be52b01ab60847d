import type { Diagnostic } from '../../rules/diagnostic';

/** Findings for programs: a list of objects with the same keys in every one; null where nothing is known. */
export function jsonReport(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(diagnostics.map(rowOf), null, 2);
}

/** One finding, with the same keys in every one. */
export function rowOf({ code, severity, file, line, column, path, field, message, consequence, fix }: Diagnostic): Record<string, unknown> {
  return {
    code, severity, file: file ?? null, line: line ?? null, column: column ?? null,
    path: path ?? null, field: field ?? null, message, consequence, fix,
  };
}
