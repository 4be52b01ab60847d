import { at, textOr } from './json';
import type { MountNeed } from './topology';

/** What an API, or the volumes of a site, get of the Secrets with the files of Ceph clusters; or of the one Secret that has all of them. */
export type CephFiles = (needs: readonly MountNeed[], instead?: string) => readonly MountNeed[];

/**
 * Who needs some of the files of a Secret gets these alone, so that no pod has the keys of a cluster that it does not use.
 *
 * @param all what is needed of every Secret, by anybody
 */
export function cephFiles(all: readonly MountNeed[]): CephFiles {
  const totals = new Map<string, Set<string>>();
  const each = [...new Set(all)].filter(({ files }) => files);
  for (const { source, files } of each) addAll(totals, secretOf(source) ?? '', files!);
  const isShared = each.some(({ source, files }) => files!.length < totals.get(secretOf(source) ?? '')!.size);
  return (needs, instead) => {
    // Clusters with a Secret each, the usual case: there is nothing to take apart.
    if (!isShared && instead === undefined) return [...new Set(needs)];
    return joined(needs, instead).map((need) => (need.files && instead === undefined ? narrowed(need, totals) : need));
  };
}

/** Needs of one Secret in one directory, put together where the first of them stood. */
function joined(needs: readonly MountNeed[], instead?: string): readonly MountNeed[] {
  const found = new Map<string, MountNeed>();
  needs.forEach((need, position) => {
    const secret = need.files && (instead ?? secretOf(need.source));
    if (secret === undefined) return found.set(String(position), need);
    const key = `${need.directory} ${secret}`;
    const files = [...new Set([...found.get(key)?.files ?? [], ...need.files!])];
    return found.set(key, { ...need, source: { secret: { secretName: secret } }, hint: secret, files });
  });
  return [...found.values()];
}

function narrowed(need: MountNeed, totals: ReadonlyMap<string, ReadonlySet<string>>): MountNeed {
  const secretName = secretOf(need.source)!;
  if (need.files!.length === totals.get(secretName)?.size) return need;
  return { ...need, source: { secret: { secretName, items: need.files!.map((key) => ({ key, path: key })) } } };
}

function secretOf(source: MountNeed['source']): string | undefined {
  return textOr(at(source, 'secret', 'secretName'));
}

function addAll(map: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const set = map.get(key) ?? new Set<string>();
  for (const value of values) set.add(value);
  map.set(key, set);
}
