import type { Difference } from './difference';
import { type Depth, differences, isMatcher, listDifferences, mappingDifferences, shown, unlike } from './differences';
import { Matcher } from './matcher';

/**
 * What a value may be, where it need not be equal to one value.
 *
 * Without a matcher an object stands for its fields: others may be there as well. A list stands for all of its items, in order.
 */
export class Match {
  /** Nothing is there. */
  public static absent(): Matcher {
    return new Test('absent', (actual, place) => (actual === undefined ? [] : [unlike(undefined, actual, place)]));
  }

  /** Anything at all is there. */
  public static anyValue(): Matcher {
    return new Test('any value', (actual, place) => (actual === undefined || actual === null ? [unlike(Match.anyValue(), actual, place)] : []));
  }

  /** Exactly this: of its objects too, no other field may be there. */
  public static exact(pattern: any): Matcher {
    return patternTest('exactly', pattern, 'equal');
  }

  /** An object with these fields and maybe others, at any depth. */
  public static objectLike(pattern: { [name: string]: any }): Matcher {
    return new Test(`like ${shown(pattern)}`, (actual, place) => mappingDifferences(pattern, actual, place, 'like'));
  }

  /** An object with these fields and no others, at any depth. */
  public static objectEquals(pattern: { [name: string]: any }): Matcher {
    return new Test(`equal to ${shown(pattern)}`, (actual, place) => mappingDifferences(pattern, actual, place, 'equal'));
  }

  /** A list that has these items among others, in this order. */
  public static arrayWith(pattern: any[]): Matcher {
    return new Test(`a list with ${shown(pattern)}`, (actual, place) => lacking(pattern, actual, place));
  }

  /** A list of these items and no others, in this order. */
  public static arrayEquals(pattern: any[]): Matcher {
    return new Test(`equal to ${shown(pattern)}`, (actual, place) => listDifferences(pattern, actual, place, 'equal'));
  }

  /** A text in which a regular expression is found. */
  public static stringLikeRegexp(pattern: string): Matcher {
    const found = (actual: unknown) => typeof actual === 'string' && new RegExp(pattern).test(actual);
    return new Test(`text like /${pattern}/`, (actual, place) => (found(actual) ? [] : [unlike(Match.stringLikeRegexp(pattern), actual, place)]));
  }

  /** Anything, or nothing, but this. */
  public static not(pattern: any): Matcher {
    const name = `not ${isMatcher(pattern) ? pattern._name : shown(pattern)}`;
    return new Test(name, (actual, place) => (differences(pattern, actual, place).length > 0 ? [] : [unlike(pattern, actual, place, 'anything but ')]));
  }

  private constructor() {}
}

class Test extends Matcher {
  public constructor(public readonly _name: string, public readonly _compare: (actual: unknown, place: string) => readonly Difference[]) {
    super();
  }
}

function patternTest(word: string, pattern: unknown, depth: Depth): Matcher {
  return new Test(`${word} ${shown(pattern)}`, (actual, place) => differences(pattern, actual, place, depth));
}

/** The first item that is not found behind those before it. */
function lacking(pattern: readonly unknown[], actual: unknown, place: string): readonly Difference[] {
  if (!Array.isArray(actual)) return [unlike(Match.arrayWith([...pattern]), actual, place)];
  let from = 0;
  for (const item of pattern) {
    const found = actual.findIndex((one, index) => index >= from && differences(item, one, place).length === 0);
    if (found < 0) return [unlike(item, actual, place, from === 0 ? 'a list with ' : `behind item ${from - 1} `)];
    from = found + 1;
  }
  return [];
}
