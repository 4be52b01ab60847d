import { codeFrame } from './frame';
import { PLAIN, styled, type Look, type Style } from './look';
import { counted } from '../../model/words';
import { Severity, type Diagnostic } from '../../rules/diagnostic';
import { visible } from '../visible';

/** Findings as people read them: what, where, what would happen, what to write instead. */
export function textReport(diagnostics: readonly Diagnostic[], look: Look = PLAIN): string {
  return diagnostics.map((diagnostic) => textOf(diagnostic, look)).join('\n\n');
}

/** How many errors and warnings there are. */
export function totals(diagnostics: readonly Diagnostic[]): string {
  const count = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const infos = count(Severity.INFO);
  const parts = [counted(count(Severity.ERROR), 'error'), counted(count(Severity.WARNING), 'warning')];
  return [...parts, ...(infos === 0 ? [] : [counted(infos, 'info')])].join(', ');
}

function textOf(diagnostic: Diagnostic, look: Look): string {
  const { code, severity, message, consequence, fix } = diagnostic;
  const head = styled(`${severity} ${code}`, STYLES[severity], look);
  const where = visible(whereOf(diagnostic));
  return [
    where === '' ? head : `${head}  ${where}`,
    styled(visible(`  ${message}`), 'bold', look),
    ...frameOf(diagnostic, look),
    visible(`  On the cluster: ${consequence}`),
    visible(`  Fix: ${fix}`),
    styled(`  docs/rules.md#${code.toLowerCase()}`, 'dim', look),
  ].join('\n');
}

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

function frameOf({ file, line, column = 1 }: Diagnostic, look: Look): readonly string[] {
  const source = file === undefined || line === undefined ? undefined : look.sourceOf(file);
  return source === undefined ? [] : codeFrame(source, line!, column, look);
}

function whereOf({ path, file, line, column, field }: Diagnostic): string {
  const place = path ?? [file, line, column].filter((part) => part !== undefined).join(':');
  if (field === undefined) return place;
  return place === '' ? field : `${place} (${field})`;
}
