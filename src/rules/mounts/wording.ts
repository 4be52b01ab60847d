import { textOr } from '../../model/json';
import { mountPathOf } from '../../model/pods';
import type { ApiNode, MountNode } from '../../model/topology';
import { quoted } from '../../model/words';

/** What an entry of `extraMounts` is called in a sentence: it has no name of its own. */
export function entryName({ mounts, volumes }: MountNode): string {
  const paths = mounts.map(mountPathOf).filter((path): path is string => path !== undefined);
  if (paths.length > 0) return `mount of ${quoted(paths)}`;
  const names = volumes.map(({ name }) => textOr(name)).filter((name): name is string => name !== undefined);
  return names.length > 0 ? `entry with volume ${quoted(names)}` : 'entry without volumes';
}

/** The list that an entry stands in. */
export function listName({ level }: Pick<MountNode, 'level'>): string {
  return level === 'spec' ? 'spec.extraMounts' : "the template's extraMounts";
}

/** `API 'a'`, `APIs 'a' and 'b'`. */
export function apisNamed(apis: readonly ApiNode[]): string {
  return `${apis.length === 1 ? 'API' : 'APIs'} ${quoted(apis)}`;
}
