import type { ReleaseTarget } from '../constructs/release-target';

/** How a control plane is read from a text. */
export interface ReadOptions {
  /** The releases that it is for. @default - portable: every supported release */
  readonly target?: ReleaseTarget;
  /** Its name, where there are several in the text. @default - the only one */
  readonly name?: string;
}
