import { isSecretOption } from './config';
import { type Draft, Extent, type MovedSecret } from './draft';
import { at, isObject, textOr, type Json, type JsonObject } from '../../model/json';
import { labelOf } from '../../model/label';
import { decodeIni, sectionKey } from '../../model/oslo/ini';
import { configOf, storesOf } from '../../model/query';
import type { ApiNode, ConfigNode, MountNode, Topology } from '../../model/topology';
import { storeOptionFact } from '../../rules/config/option-facts';

export type Path = ReadonlyArray<string | number>;

/** What the base no longer says, and what it says in another place. */
export interface Edits {
  readonly removed: readonly Path[];
  readonly set: ReadonlyArray<readonly [path: Path, value: Json]>;
}

export const SECTION: Path = ['spec', 'glance'];
export const TEMPLATE: Path = [...SECTION, 'template'];

export function apiPath(name: string, ...below: Path): Path {
  return [...TEMPLATE, 'glanceAPIs', name, ...below];
}

/** The entry of a mount, or the whole list item where all its entries go. */
export function mountPath({ level, entry, item }: MountNode): Path {
  return [...(level === 'spec' ? ['spec'] : TEMPLATE), 'extraMounts', entry, 'extraVol', item];
}

/** What APIs that keep their text take over from the template, when it goes; and what goes out of the texts that stay. */
export function textEdits(draft: Draft): Edits {
  const { topology: { glance: { template, config } } } = draft;
  const goes = draft.apisOf(Extent.SITE, Extent.API).length > 0;
  const staying = draft.apisOf(Extent.FIELDS, Extent.BASE).map((api) => stayingTexts(draft, api, goes));
  const kept = !goes && config ? withoutSecrets(draft.topology, config, undefined) : undefined;
  const fields = ['customServiceConfig', 'customServiceConfigSecrets'];
  return {
    removed: [
      ...(goes ? fields.filter((field) => template[field] !== undefined).map((field) => [...TEMPLATE, field]) : []),
      ...draft.apisOf(Extent.SITE, Extent.API)
        .flatMap(({ name, body }) => fields.filter((field) => body[field] !== undefined).map((field) => apiPath(name, field))),
    ],
    set: [...staying.flat(), ...(kept && kept.gone.length > 0 ? [[[...TEMPLATE, fields[0]], kept.text] as const] : [])],
  };
}

function stayingTexts(draft: Draft, api: ApiNode, templateGoes: boolean): Edits['set'] {
  const { topology } = draft;
  const config = configOf(topology, api);
  const cleaned = config ? withoutSecrets(topology, config, api) : undefined;
  const gone = cleaned?.gone ?? [];
  const secretName = gone.length > 0 ? labelOf(`glance-${api.name}-config`) : undefined;
  if (secretName !== undefined) draft.moved.push({ api: api.name, secretName, options: gone });
  const isInherited = api.config === undefined && templateGoes;
  const secrets = [...api.configSecrets, ...(secretName === undefined ? [] : [secretName])];
  const own = textOr(api.body.customServiceConfig);
  const ownSecrets = Array.isArray(api.body.customServiceConfigSecrets) && api.body.customServiceConfigSecrets.length > 0;
  return [
    ...(cleaned && (isInherited || gone.length > 0) && cleaned.text !== own ? [[apiPath(api.name, 'customServiceConfig'), cleaned.text] as const] : []),
    ...(secrets.length > 0 && (secretName !== undefined || (templateGoes && !ownSecrets))
      ? [[apiPath(api.name, 'customServiceConfigSecrets'), secrets] as const] : []),
  ];
}

interface Cleaned { readonly text: string; readonly gone: MovedSecret['options'] }

/** A text without the lines of its secret values. */
function withoutSecrets(topology: Topology, { text = '', sections }: ConfigNode, api: ApiNode | undefined): Cleaned {
  const drivers = new Map((api ? storesOf(topology, api) : topology.stores).map(({ id, driver }) => [sectionKey(id), driver]));
  const gone = new Map<number, { readonly section: string; readonly name: string }>();
  for (const section of decodeIni(text).sections) {
    const driver = drivers.get(sectionKey(section.name));
    const read = sections.find(({ line }) => line === section.line);
    for (const { name, raw, line } of section.options) {
      const isWritten = raw !== '' && !raw.includes('{{');
      const isStoreSecret = driver !== undefined && storeOptionFact(driver, name)?.secret === true && !NAMES.has(name) && isWritten;
      const option = read?.options.find((one) => one.line === line);
      const isOther = driver === undefined && option !== undefined && isSecretOption(section.name, option);
      if (isStoreSecret || isOther) gone.set(line, { section: section.name, name });
    }
  }
  return gone.size === 0 ? { text, gone: [] } : { text: withoutLines(text, gone), gone: [...gone.values()] };
}

/** An option, with the lines that continue it. */
function withoutLines(text: string, gone: ReadonlyMap<number, unknown>): string {
  let isGone = false;
  return text.split('\n').filter((line, index) => {
    isGone = gone.has(index + 1) || (isGone && /^[ \t]+\S/.test(line));
    return !isGone;
  }).join('\n');
}

/** Kept like passwords by Glance, and no secret in themselves. */
const NAMES: ReadonlySet<string> = new Set(['swift_store_user', 'swift_store_application_credential_id']);

/** A document without what is removed; what is emptied by that goes as well, but for what makes it a control plane. */
export function edited(document: JsonObject, { removed, set }: Edits): JsonObject {
  const root = JSON.parse(JSON.stringify(document)) as JsonObject;
  let result: Json = root;
  for (const path of collapsed(root, removed, set.map(([place]) => place))) result = withoutPath(result, path);
  for (const [path, value] of set) result = withPath(result, path, value);
  return result as JsonObject;
}

/** Removals, the last of a list first. Where everything below a place goes, the place goes. */
export function collapsed(document: Json, removed: readonly Path[], kept: readonly Path[]): readonly Path[] {
  const found: Path[] = [];
  // A fragment without a kind is known by its section.
  const held = isObject(document) && document.kind === undefined ? [...kept, SECTION] : kept;
  visit(document, [], removed, held, found);
  return found.reverse();
}

/** Whether all of a place is gone; if not, what is gone below it is noted. */
function visit(value: Json, here: Path, removed: readonly Path[], kept: readonly Path[], found: Path[]): boolean {
  if (removed.some((path) => isSame(path, here))) return true;
  const below = removed.filter((path) => startsWith(path, here));
  if (below.length === 0 || typeof value !== 'object' || value === null) return false;
  const steps: Path = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  const inner: Path[] = [];
  const gone = steps.filter((step) => visit((value as JsonObject)[step], [...here, step], removed, kept, inner));
  inner.push(...gone.map((step) => [...here, step]));
  const isItem = isMountEntry(here) && gone.some((step) => step === 'extraVol');
  const isHeld = here.length < SECTION.length || kept.some((path) => startsWith(path, here));
  if (!isHeld && (gone.length === steps.length || isItem)) return true;
  found.push(...inner);
  return false;
}

/** The name and region of an entry of `extraMounts` mean nothing by themselves. */
function isMountEntry(path: Path): boolean {
  return typeof path[path.length - 1] === 'number' && path[path.length - 2] === 'extraMounts';
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}

function withoutPath(value: Json, [step, ...below]: Path): Json {
  if (Array.isArray(value)) {
    const changed = (one: Json, index: number) => (index === step ? withoutPath(one, below) : one);
    return below.length === 0 ? value.filter((_, index) => index !== step) : value.map(changed);
  }
  const object = value as JsonObject;
  if (below.length > 0) return { ...object, [step]: withoutPath(object[step], below) };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step));
}

function withPath(value: Json, [step, ...below]: Path, wanted: Json): Json {
  const object = (value ?? {}) as JsonObject;
  return { ...object, [step]: below.length === 0 ? wanted : withPath(at(object, String(step)), below, wanted) };
}
