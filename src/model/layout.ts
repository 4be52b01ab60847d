import { factOn } from './query';
import { SPLIT_REFUSES } from '../facts/layouts';
import type { Release } from '../facts/releases';

/**
 * The layout that is right for an API's stores and valid on all of the given releases: `split` keeps image locations
 * from users, a file store wants `single`.
 */
export function layoutFor(drivers: readonly string[], targets: readonly Release[]): string {
  const files = drivers.filter((driver) => driver === 'file').length;
  if (files === 0) return 'split';
  const refuses = { any: true, lone: files === 1 && drivers.length === 1 };
  return targets.some((release) => refuses[factOn(SPLIT_REFUSES, release).refuses]) ? 'single' : 'split';
}
