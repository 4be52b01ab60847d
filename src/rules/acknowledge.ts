import { Severity, type Diagnostic } from './diagnostic';
import type { Judgement } from './judge';
import type { Place } from '../model/origins';

/** A finding that somebody accepts, with the reason, at a construct and below. */
export interface Acknowledgement {
  readonly code: string;
  readonly reason: string;
  /** Construct path; empty for all findings. */
  readonly path: string;
  /** Where it is said, when that is no construct. */
  readonly place?: Place;
}

/**
 * The findings that nobody acknowledged, and one more for each acknowledgement that fits none. Errors cannot be acknowledged. What
 * stands in a file that the control plane was read from, or is checked against, is acknowledged at the control plane, `root`.
 */
export function withoutAcknowledged(
  judgements: readonly Judgement[], acknowledged: readonly Acknowledgement[], root: string,
): readonly Diagnostic[] {
  const used = new Set<Acknowledgement>();
  const left = judgements.filter(({ diagnostic }) => {
    const fitting = acknowledged.filter((one) => fits(one, diagnostic, root));
    fitting.forEach((one) => used.add(one));
    return fitting.length === 0;
  });
  const unused = acknowledged.filter((one) => !used.has(one));
  return [...left.map(({ diagnostic }) => diagnostic), ...unused.map((one) => unusedFinding(one, judgements))];
}

function fits({ code, path }: Acknowledgement, diagnostic: Diagnostic, root: string): boolean {
  const { path: where = root } = diagnostic;
  if (diagnostic.code !== code || diagnostic.severity === Severity.ERROR) return false;
  return path === '' || where === path || where.startsWith(`${path}/`);
}

function unusedFinding({ code, path, place }: Acknowledgement, judgements: readonly Judgement[]): Diagnostic {
  const isError = judgements.some(({ diagnostic }) => diagnostic.code === code && diagnostic.severity === Severity.ERROR);
  return {
    code: UNUSED_ACKNOWLEDGEMENT,
    severity: Severity.WARNING,
    ...(place ?? { path }),
    message: isError ? `${code} is acknowledged here, but it is an error, and errors cannot be.` : `${code} is acknowledged here, but nothing is found.`,
    consequence: 'nothing; the acknowledgement would hide a later finding that nobody has thought about.',
    fix: isError ? `mend what ${code} says.` : `remove the acknowledgement of ${code}.`,
  };
}

/** No rule of its own: it is about what was said of the findings, not about the control plane. */
export const UNUSED_ACKNOWLEDGEMENT = 'GLN-ACK-001';
