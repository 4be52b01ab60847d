import { listOr, type Json, type JsonObject } from '../model/json';
import { configText, hoistedText } from '../model/service-config';
import type { ApiNode, MountNode, Topology } from '../model/topology';

/** The whole custom resource: the document as it was, with the Image service as it shall be. */
export function writeControlPlane(topology: Topology): JsonObject {
  const { document } = topology.controlPlane;
  return { ...document, spec: writeSpec(topology) };
}

/** `spec` of the whole custom resource. */
export function writeSpec(topology: Topology): JsonObject {
  const { spec } = topology.controlPlane;
  const mounts = extraMounts(topology, 'spec', spec.extraMounts);
  return { ...spec, ...(mounts ? { extraMounts: mounts } : {}), glance: writeGlance(topology) };
}

/** `spec.glance`. */
export function writeGlance(topology: Topology): JsonObject {
  const { section, template } = topology.glance;
  return { ...section, template: { ...template, ...writeTemplate(topology) } };
}

function writeTemplate(topology: Topology): JsonObject {
  const { template, config } = topology.glance;
  const hoisted = hoistedText(topology);
  const text = hoisted ?? config?.text;
  const mounts = extraMounts(topology, 'template', template.extraMounts);
  return {
    ...(text === undefined ? {} : { customServiceConfig: text }),
    glanceAPIs: Object.fromEntries(topology.apis.map((api) => [api.name, writeApi(topology, api, hoisted !== undefined)])),
    ...(mounts ? { extraMounts: mounts } : {}),
  };
}

/** Texts that came from a file stay where they were, letter by letter. */
function writeApi(topology: Topology, api: ApiNode, hoisted: boolean): JsonObject {
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
