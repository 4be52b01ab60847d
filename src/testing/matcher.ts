import { type Difference, MATCHER } from './difference';

/** What a value is compared with beyond being equal: see `Match`. */
export abstract class Matcher {
  /** How a report names it. @internal */
  public abstract readonly _name: string;

  /** @internal */
  public abstract _compare(actual: unknown, place: string): readonly Difference[];
}

Object.defineProperty(Matcher.prototype, MATCHER, { value: true });
