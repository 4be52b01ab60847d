import { isObject, listOr, textOr, type Json, type JsonObject } from './json';
import { labelOf } from './label';
import type { MadeApi } from './made';
import { apiNamed, mountsOf, storesOf, type Mounted } from './query';
import type { ApiNode, MountNeed, MountNode, Topology } from './topology';

/**
 * The mounts that the APIs made by constructs still need, with exact propagation: APIs with the same sources for one
 * directory share an entry. A directory that the base already fills from the same source is left to it.
 */
export function plannedMounts(topology: Topology, made: readonly MadeApi[]): readonly MountNode[] {
  const groups = new Map<string, Group>();
  for (const { name, needs } of made) {
    const api = apiNamed(topology, name)!;
    for (const group of groupsOf(topology, api, needs)) {
      const known = groups.get(group.signature);
      if (known) known.apis.push(name);
      else groups.set(group.signature, group);
    }
  }
  const entries = listOr(topology.glance.template.extraMounts).length;
  const names = new Set(topology.mounts.flatMap(({ volumes }) => volumes.map((volume) => textOr(volume.name) ?? '')));
  return [...groups.values()].map((group, position) => mountNode(group, entries + position, names));
}

/** Whether one volume holds what another is asked for: the same source, or a projection with it. */
export function holds(volume: JsonObject | undefined, source: JsonObject): boolean {
  if (!volume) return false;
  const secret = secretName(source);
  if (secret === undefined) return Object.entries(source).every(([name, value]) => JSON.stringify(volume[name]) === JSON.stringify(value));
  return secretNames(volume).includes(secret);
}

/** Names of the Secrets that a volume shows. */
export function secretNames(volume: JsonObject): readonly string[] {
  const single = secretName(volume);
  const projected = isObject(volume.projected) ? listOr(volume.projected.sources).map(projectedSecret) : [];
  return [single, ...projected].filter((name): name is string => name !== undefined);
}

interface Group {
  readonly signature: string;
  readonly directory: string;
  readonly readOnly: boolean;
  readonly hints: readonly string[];
  readonly source: JsonObject;
  readonly apis: string[];
}

function groupsOf(topology: Topology, api: ApiNode, own: readonly MountNeed[]): readonly Group[] {
  const needs = [...own, ...storesOf(topology, api).flatMap((store) => store.needs)];
  if (needs.length === 0) return [];
  const present = mountsOf(topology, api);
  const byDirectory = new Map<string, Map<string, MountNeed>>();
  for (const need of needs) {
    if (present.some((mounted) => gives(mounted, need))) continue;
    const sources = byDirectory.get(need.directory) ?? new Map<string, MountNeed>();
    byDirectory.set(need.directory, sources.set(JSON.stringify(need.source), need));
  }
  return [...byDirectory].flatMap(([directory, sources]) => combined(directory, [...sources.values()], api.name));
}

function gives({ mount, volume }: Mounted, need: MountNeed): boolean {
  return mount.mountPath === need.directory && holds(volume, need.source);
}

/** Several Secrets for one directory are projected together; anything else stays as it is, and a rule sees the clash. */
function combined(directory: string, needs: readonly MountNeed[], api: string): readonly Group[] {
  const secrets = needs.filter((need) => secretName(need.source) !== undefined);
  if (secrets.length < 2) return needs.map((need) => groupOf(directory, [need], need.source, api));
  const sources = secrets.map((need) => ({ secret: { name: secretName(need.source) } }));
  const others = needs.filter((need) => secretName(need.source) === undefined);
  const together = groupOf(directory, secrets, { projected: { sources } }, api);
  return [together, ...others.map((need) => groupOf(directory, [need], need.source, api))];
}

function groupOf(directory: string, needs: readonly MountNeed[], source: JsonObject, api: string): Group {
  return {
    signature: `${directory} ${JSON.stringify(source)}`, directory, source, apis: [api],
    readOnly: needs.every((need) => need.readOnly), hints: needs.map((need) => need.hint),
  };
}

function mountNode({ directory, readOnly, hints, source, apis }: Group, entry: number, names: Set<string>): MountNode {
  const name = labelOf(hints.join('-'), names);
  names.add(name);
  const volumes = [{ name, ...source }];
  const mounts = [{ name, mountPath: directory, ...(readOnly ? { readOnly } : {}) }];
  const body = { propagation: apis, volumes, mounts };
  return { key: `mount/plan/${entry}/${apis[0]}`, made: true, level: 'template', entry, item: 0, propagation: apis, volumes, mounts, body };
}

function secretName(source: JsonObject): string | undefined {
  return isObject(source.secret) ? textOr(source.secret.secretName) : undefined;
}

function projectedSecret(source: Json): string | undefined {
  return isObject(source) && isObject(source.secret) ? textOr(source.secret.name) : undefined;
}
