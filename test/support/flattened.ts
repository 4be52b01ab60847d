import { CINDER_PODS } from '../../src/facts/edge';
import { GLANCE_ITEMS } from '../../src/facts/reserved-names';
import { at, isObject, listOr, textOr, type Json, type JsonObject } from '../../src/model/json';
import { decodeIni } from '../../src/model/oslo/ini';
import { decodeValue } from '../../src/model/oslo/value';
import { matchedItems } from '../../src/model/propagation';

/** What a control plane says, place by place: configuration texts option by option, and mounts by what they show to whom. */
export type Flattened = ReadonlyMap<string, string>;

export function flattened(spec: JsonObject): Flattened {
  const found = new Map<string, string>();
  const { extraMounts: _, ...rest } = spec;
  flatten(rest, '', found);
  const cinder = at(spec, 'cinder', 'template');
  for (const name of Object.keys(at(spec, 'glance', 'template', 'glanceAPIs') ?? {})) show(spec, `API ${name}`, [...GLANCE_ITEMS, name], true, found);
  for (const name of Object.keys(at(cinder, 'cinderVolumes') ?? {})) show(spec, `volumes ${name}`, [...CINDER_PODS.volume, name], false, found);
  if (at(cinder, 'cinderBackups')) show(spec, 'backups', CINDER_PODS.backup, false, found);
  return found;
}

/** `where: theirs -> ours`. */
export function differences(theirs: Flattened, ours: Flattened): readonly string[] {
  const places = [...new Set([...theirs.keys(), ...ours.keys()])].sort();
  return places.filter((place) => theirs.get(place) !== ours.get(place)).map((place) => `${place}: ${theirs.get(place) ?? 'nothing'} -> ${ours.get(place) ?? 'nothing'}`);
}

function flatten(value: Json, path: string, found: Map<string, string>): void {
  if (path === 'glance.template.extraMounts') return;
  if (path.endsWith('.customServiceConfig')) options(textOr(value) ?? '', path, found);
  else if (isObject(value) && Object.keys(value).length > 0) for (const [name, below] of Object.entries(value)) flatten(below, path === '' ? name : `${path}.${name}`, found);
  else found.set(path, JSON.stringify(value));
}

function options(text: string, path: string, found: Map<string, string>): void {
  for (const { name, options: all } of decodeIni(text).sections) {
    for (const { name: option, raw } of all) found.set(`${path.replace('.customServiceConfig', '')} [${name}] ${option}`, decodeValue(raw).value);
  }
}

function show(spec: JsonObject, who: string, match: readonly string[], isGlance: boolean, found: Map<string, string>): void {
  const lists = [spec.extraMounts, ...(isGlance ? [at(spec, 'glance', 'template', 'extraMounts')] : [])];
  const entries = lists.flatMap((list) => listOr(list)).flatMap((entry) => listOr(at(entry, 'extraVol'))) as JsonObject[];
  const reaching = entries.filter(({ propagation }) => matchedItems(propagation as string[] | undefined, new Set(match)) > 0);
  const volumes = reaching.flatMap((entry) => entry.volumes as JsonObject[]);
  found.set(`${who} sees the Secrets`, volumes.flatMap((volume) => describe(volume)).join(', '));
}

function describe(volume: JsonObject): readonly string[] {
  const sources = [volume, ...listOr(at(volume, 'projected', 'sources'))];
  return sources.flatMap((source) => {
    const items = listOr(at(source, 'secret', 'items')).map((item) => at(item, 'key'));
    const name = at(source, 'secret', 'secretName') ?? at(source, 'secret', 'name');
    return name === undefined ? [] : [items.length === 0 ? String(name) : `${String(name)}[${items.join(' ')}]`];
  });
}
