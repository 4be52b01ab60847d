/** How much a finding matters. */
export enum Severity {
  /** Would be refused, or would not work: the synth stops and nothing is written. */
  ERROR = 'error',
  /** Works, with a risk that you should know. */
  WARNING = 'warning',
  /** Worth knowing. */
  INFO = 'info',
}

/** One finding: what is wrong, where, what would happen on the cluster, and what to write instead. */
export interface Diagnostic {
  /** The rule, for example `GLN-LAYOUT-001`, explained in docs/rules.md. */
  readonly code: string;
  /** How much it matters. */
  readonly severity: Severity;
  /** Construct path of what is concerned. @default - it came from a file */
  readonly path?: string;
  /** Field of the control plane, within `spec.glance.template` unless it starts with `spec.`. @default - the whole resource */
  readonly field?: string;
  /** What is wrong. */
  readonly message: string;
  /** What would happen on the cluster. */
  readonly consequence: string;
  /** What to write instead. */
  readonly fix: string;
  /** The file that it was read from. @default - it came from constructs */
  readonly file?: string;
  /** Line in the file, from 1. @default - not known */
  readonly line?: number;
  /** Column in the line, from 1. @default - not known */
  readonly column?: number;
}
