import { isObject, listOr, objectOr, type Json, type JsonObject } from './json';
import { configText, hoistedText } from './service-config';
import type { ApiNode, MountNode, Topology } from './topology';

/**
 * The whole custom resource: the document as it was, with the Image service as it shall be. What nobody changed is as it was written.
 * Made once, for rules and writers.
 */
export function documentOf(topology: Topology): JsonObject {
  let document = kept.get(topology);
  if (!document) kept.set(topology, document = made(topology));
  return document;
}

const kept = new WeakMap<Topology, JsonObject>();

function made(topology: Topology): JsonObject {
  const { document, alone } = topology.controlPlane;
  const spec = alone ? { ...objectOr(document.spec), ...templateOf(topology) } : specOf(topology);
  return isEmpty(spec) ? document : { ...document, spec };
}

function specOf(topology: Topology): JsonObject {
  const { controlPlane: { spec }, glance: { section } } = topology;
  const mounts = extraMounts(topology, 'spec', spec.extraMounts);
  const written = templateOf(topology);
  const isAsWritten = isEmpty(written) && (section === spec.glance || isEmpty(section));
  return { ...spec, ...(mounts ? { extraMounts: mounts } : {}), ...(isAsWritten ? {} : { glance: glanceOf(topology, written) }) };
}

function glanceOf({ glance: { section, template } }: Topology, written: JsonObject): JsonObject {
  return isEmpty(written) && isEmpty(template) ? section : { ...section, template: { ...template, ...written } };
}

/** The fields of the template that may be another than those that are written. */
function templateOf(topology: Topology): JsonObject {
  const { template, config } = topology.glance;
  const hoisted = hoistedText(topology);
  const text = hoisted ?? config?.text;
  const apis = entriesOf(topology, hoisted !== undefined);
  const mounts = extraMounts(topology, 'template', template.extraMounts);
  return {
    ...(text === undefined ? {} : { customServiceConfig: text }),
    ...(apis ? { glanceAPIs: apis } : {}),
    ...(mounts ? { extraMounts: mounts } : {}),
  };
}

/** Entries that are no APIs, such as the nulls of a patch, stay. So does everything where there are none, or the service is off. */
function entriesOf(topology: Topology, hoisted: boolean): JsonObject | undefined {
  const { apis, glance: { template, enabled, removals } } = topology;
  if (!enabled || (apis.length === 0 && removals.length === 0)) return undefined;
  const gone = new Set(removals.map(({ name }) => name));
  const others = Object.entries(objectOr(template.glanceAPIs)).filter(([name, body]) => !isObject(body) && !gone.has(name));
  return Object.fromEntries([...others, ...apis.map((api) => [api.name, entryOf(topology, api, hoisted)] as const)]);
}

/** Texts that came from a file stay where they were, letter by letter. */
function entryOf(topology: Topology, api: ApiNode, hoisted: boolean): JsonObject {
  const { body, config, configSecrets } = api;
  if (!config) return body;
  if (config.text !== undefined) return { ...body, customServiceConfig: config.text };
  const entry: Record<string, Json> = { ...body };
  const text = hoisted ? '' : configText(topology, api);
  if (text !== '') entry.customServiceConfig = text;
  if (configSecrets.length > 0) entry.customServiceConfigSecrets = configSecrets;
  return entry;
}

/** The entries that the document has, then ours. */
function extraMounts(topology: Topology, level: MountNode['level'], written: Json): readonly Json[] | undefined {
  const ours = topology.mounts.filter((mount) => mount.made && mount.level === level);
  return ours.length === 0 ? undefined : [...listOr(written), ...ours.map(({ body }) => ({ extraVol: [body] }))];
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}
