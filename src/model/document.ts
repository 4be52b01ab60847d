import { listOr, objectOr, type Json, type JsonObject } from './json';
import { configText, hoistedText } from './service-config';
import type { ApiNode, MountNode, Topology } from './topology';

/** The whole custom resource: the document as it was, with the Image service as it shall be. Made once, for rules and writers. */
export function documentOf(topology: Topology): JsonObject & { readonly spec: JsonObject } {
  let document = kept.get(topology);
  if (!document) kept.set(topology, document = { ...topology.controlPlane.document, spec: specOf(topology) });
  return document;
}

/** `spec.glance` of it. */
export function glanceOf(topology: Topology): JsonObject {
  const { section, template } = topology.glance;
  return { ...section, template: { ...template, ...templateOf(topology) } };
}

const kept = new WeakMap<Topology, JsonObject & { readonly spec: JsonObject }>();

function specOf(topology: Topology): JsonObject {
  const { spec, document, alone } = topology.controlPlane;
  if (alone) return { ...objectOr(document.spec), ...templateOf(topology) };
  const mounts = extraMounts(topology, 'spec', spec.extraMounts);
  return { ...spec, ...(mounts ? { extraMounts: mounts } : {}), glance: glanceOf(topology) };
}

function templateOf(topology: Topology): JsonObject {
  const { template, config } = topology.glance;
  const hoisted = hoistedText(topology);
  const text = hoisted ?? config?.text;
  const mounts = extraMounts(topology, 'template', template.extraMounts);
  return {
    ...(text === undefined ? {} : { customServiceConfig: text }),
    glanceAPIs: Object.fromEntries(topology.apis.map((api) => [api.name, entryOf(topology, api, hoisted !== undefined)])),
    ...(mounts ? { extraMounts: mounts } : {}),
  };
}

/** Texts that came from a file stay where they were, letter by letter. */
function entryOf(topology: Topology, api: ApiNode, hoisted: boolean): JsonObject {
  const { body, config, configSecrets } = api;
  if (!config) return body;
  if (config.text !== undefined) return { ...body, customServiceConfig: config.text };
  const text = hoisted ? '' : configText(topology, api);
  return {
    ...body,
    ...(text === '' ? {} : { customServiceConfig: text }),
    ...(configSecrets.length > 0 ? { customServiceConfigSecrets: configSecrets } : {}),
  };
}

/** The entries that the document has, then ours. */
function extraMounts(topology: Topology, level: MountNode['level'], written: Json): readonly Json[] | undefined {
  const made = topology.mounts.filter((mount) => mount.made && mount.level === level);
  return made.length === 0 ? undefined : [...listOr(written), ...made.map(({ body }) => ({ extraVol: [body] }))];
}
