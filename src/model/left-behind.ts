import { isRunning, storesOf } from './query';
import { claimsOf, type Placed } from './storage';
import { quoted } from './words';
import { PLACEHOLDER_STORE, type Change } from '../facts/lifecycle';
import type { Release } from '../facts/releases';

/** What an update leaves behind depends on beside the API itself. */
export interface Heritage {
  readonly targets: readonly Release[];
  /** The ids of the stores that some API enables afterwards. */
  readonly heirs: ReadonlySet<string>;
}

export interface Left {
  readonly change: Change;
  readonly from?: string;
  readonly releases?: readonly Release[];
}

/** What nobody reads any longer when an API changes, or goes. */
export function leftBehind(before: Placed, after: Placed | undefined, { targets, heirs }: Heritage): readonly Left[] {
  const releases = targets.filter((release) => leavesClaims(before, after, release));
  const lost = lostStores(before, after, heirs);
  return [
    ...(releases.length > 0 ? [{ change: 'claims' as const, releases }] : []),
    ...(lost.length > 0 ? [{ change: 'lost-store' as const, from: quoted(lost) }] : []),
  ];
}

/** Claims are named after the StatefulSet and the number of the pod. */
function leavesClaims(before: Placed, after: Placed | undefined, release: Release): boolean {
  const had = isRunning(before.api) ? claimsOf(before, release) : [];
  if (!after || after.api.layout !== before.api.layout || after.api.replicas < before.api.replicas) return had.length > 0;
  const has = claimsOf(after, release, before);
  return had.some((claim) => !has.includes(claim));
}

/** The stores with images that nobody reads any longer. The built-in one of each API is on its own disk. */
function lostStores(before: Placed, after: Placed | undefined, heirs: ReadonlySet<string>): readonly string[] {
  const own = new Set(after ? storesOf(after.topology, after.api).map(({ id }) => id) : []);
  return storesOf(before.topology, before.api)
    .filter(({ id, builtIn }) => id !== PLACEHOLDER_STORE && (builtIn ? isRunning(before.api) && !own.has(id) : !heirs.has(id)))
    .map(({ id }) => id);
}
