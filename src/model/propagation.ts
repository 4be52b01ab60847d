import { PROPAGATION_TO_ALL } from '../facts/reserved-names';

/**
 * How often the operator mounts an `extraVol` entry into a pod that answers to the names of `match`.
 *
 * The list is walked item by item and each item that matches mounts the entry once more, so two of them break the pod.
 * No list at all mounts it once, everywhere. Source: lib-common, modules/storage, VolMounts.Propagate().
 */
export function matchedItems(propagation: readonly string[] | undefined, match: ReadonlySet<string>): number {
  if (!propagation || propagation.length === 0) return 1;
  let count = 0;
  for (const item of propagation) if (item === PROPAGATION_TO_ALL || match.has(item)) count += 1;
  return count;
}
