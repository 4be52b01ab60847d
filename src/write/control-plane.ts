import { documentOf } from '../model/document';
import { objectOr, type JsonObject } from '../model/json';
import type { Topology } from '../model/topology';

/** The whole custom resource. */
export function writeControlPlane(topology: Topology): JsonObject {
  return documentOf(topology);
}

/** `spec` of the whole custom resource. */
export function writeSpec(topology: Topology): JsonObject {
  return objectOr(documentOf(topology).spec);
}

/** `spec.glance`. */
export function writeGlance(topology: Topology): JsonObject {
  return objectOr(writeSpec(topology).glance);
}
