import { editDistance, nearest } from '../../model/names';

/** Whether a text can be the name of an option: what is written in front of `=` is read back as it is. */
export function isTyped(name: string): boolean {
  return /^[A-Za-z0-9_.-]+$/.test(name);
}

/**
 * The known name that was most likely meant: spelt alike, or with the beginning left out, as in `description`. Names of options are long
 * and begin alike, so that few letters may differ.
 */
export function meantName(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const alike = nearest(name, names);
  if (alike !== undefined && editDistance(name.toLowerCase(), alike) <= Math.max(2, Math.floor(name.length / 6))) return alike;
  const longer = names.filter((one) => one.endsWith(`_${name.toLowerCase().replace(/-/g, '_')}`));
  return longer.length === 1 ? longer[0] : undefined;
}
