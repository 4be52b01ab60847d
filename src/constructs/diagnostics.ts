import type { Construct } from 'constructs';
import { acknowledgeAt } from './acknowledgements';
import { closest, touch } from './element';
import { CONTROL_PLANE } from './scope';
import { synthesisOf, type SynthesisRoot } from './synthesis';
import type { Diagnostic } from '../rules/diagnostic';

/** The findings about a construct and what lies in it. */
export class Diagnostics {
  /** The findings about a construct and what lies in it. */
  public static of(scope: Construct): Diagnostics {
    return new Diagnostics(scope);
  }

  private constructor(private readonly scope: Construct) {}

  /**
   * Accepts a warning or an info here and below: it is no longer reported. Errors cannot be accepted, and an
   * acknowledgement of something that is not found is reported itself.
   *
   * @param code the rule, for example `GLN-STORES-012`
   * @param reason why it is all right, for whoever reads this later
   */
  public acknowledge(code: string, reason: string): void {
    acknowledgeAt(this.scope, code, reason);
    touch(this.scope);
  }

  /** All findings about the construct and what lies in it, sorted. */
  public all(): Diagnostic[] {
    const above = closest<SynthesisRoot>(this.scope, CONTROL_PLANE);
    const roots = above ? [above] : this.scope.node.findAll().filter((one): one is SynthesisRoot => CONTROL_PLANE in one);
    const { path } = this.scope.node;
    const isBelow = (one: Diagnostic) => !above || above === this.scope || one.path === path || (one.path ?? '').startsWith(`${path}/`);
    return roots.flatMap((root) => [...synthesisOf(root).diagnostics]).filter(isBelow);
  }
}
