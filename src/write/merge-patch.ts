import { writeControlPlane } from './control-plane';
import { at, isObject, objectOr, type Json, type JsonObject } from '../model/json';
import type { Topology } from '../model/topology';

/**
 * What turns the base into the whole custom resource, for `oc patch --type merge`: maps by key, null for what goes,
 * lists and texts whole. Applied twice it changes nothing the second time. Source: RFC 7386.
 */
export function writeMergePatch(topology: Topology): JsonObject {
  const { document } = topology.controlPlane;
  return removing(topology, mergePatch(document, writeControlPlane(topology)));
}

/** An API that shall go is removed from the cluster even where the base forgot it already. */
function removing({ glance }: Topology, patch: JsonObject): JsonObject {
  const gone = glance.removals.filter(({ made }) => !made).map(({ name }) => [name, null] as const);
  if (gone.length === 0) return patch;
  const spec = objectOr(patch.spec);
  const section = objectOr(spec.glance);
  const template = objectOr(section.template);
  const glanceAPIs = { ...objectOr(template.glanceAPIs), ...Object.fromEntries(gone) };
  return { ...patch, spec: { ...spec, glance: { ...section, template: { ...template, glanceAPIs } } } };
}

/** The merge patch from one object to another. */
export function mergePatch(from: JsonObject, to: JsonObject): JsonObject {
  const patch: Record<string, Json> = {};
  for (const name of Object.keys(from)) if (at(to, name) === undefined) patch[name] = null;
  for (const [name, value] of Object.entries(to)) {
    const written = at(from, name);
    if (isObject(value) && isObject(written)) {
      const inner = mergePatch(written, value);
      if (Object.keys(inner).length > 0) patch[name] = inner;
    } else if (value !== undefined && JSON.stringify(value) !== JSON.stringify(written)) {patch[name] = value;}
  }
  return patch;
}
