/** One place where a value is not as expected, in words that follow the place. */
export interface Difference {
  readonly place: string;
  readonly text: string;
}

/** The mark of matchers: a second copy of this library in one program must recognise them. */
export const MATCHER = Symbol.for('cdk8s-glance.testing.Matcher');
