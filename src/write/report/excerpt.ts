import { isObject, objectOr, type Json, type JsonObject } from '../../model/json';
import { reveal } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { writeControlPlane } from '../control-plane';

/**
 * Small control planes that are shown together, as YAML: `spec.glance`, extra mounts, what else differs between them, and the Secrets
 * beside them. What every example has is left out.
 */
export function excerpts(topologies: readonly Topology[]): readonly string[] {
  const { stringify } = require('yaml') as typeof import('yaml'); // eslint-disable-line @typescript-eslint/no-require-imports
  const documents = topologies.map(writeControlPlane);
  const shown = differing(documents.map(({ spec }) => objectOr(spec)));
  const named = differing(documents.map(({ metadata }) => objectOr(metadata)));
  return topologies.map((topology, index) => {
    const { metadata, spec } = documents[index];
    const own = picked(objectOr(spec), (key) => key === 'extraMounts' || shown.has(key));
    const document = {
      ...withEntries('metadata', picked(objectOr(metadata), (key) => named.has(key))),
      spec: { glance: shortened(objectOr(objectOr(spec).glance)), ...own },
    };
    const all = [document, ...beside(topology)];
    return `\`\`\`yaml\n${all.map((one) => stringify(one, { lineWidth: 0 })).join('---\n')}\`\`\``;
  });
}

/** The keys whose values are not the same in all. */
function differing(objects: readonly JsonObject[]): ReadonlySet<string> {
  const keys = new Set(objects.flatMap((object) => Object.keys(object)));
  keys.delete('glance');
  return new Set([...keys].filter((key) => new Set(objects.map((object) => JSON.stringify(object[key]))).size > 1));
}

function picked(object: JsonObject, isWanted: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => isWanted(key)));
}

function withEntries(key: string, object: JsonObject): JsonObject {
  return Object.keys(object).length === 0 ? {} : { [key]: object };
}

/** Without the fields of the template that every example has: database, password, disk. */
function shortened(glance: JsonObject): JsonObject {
  const usual = sketch().glance.template;
  const template = objectOr(glance.template);
  const isUsual = (key: string) => key !== 'keystoneEndpoint' && JSON.stringify(template[key]) === JSON.stringify(usual[key]);
  return isObject(glance.template) ? { ...glance, template: picked(template, (key) => !isUsual(key)) } : glance;
}

/** What else is in the namespace. The secrets of examples are made up. */
function beside({ secrets, controlPlane: { neighbours } }: Topology): readonly Json[] {
  return [
    ...secrets.map(({ name, data }) => named('Secret', name, { stringData: Object.fromEntries(data.map(([key, value]) => [key, reveal(value)])) })),
    ...neighbours.controlPlanes.map((name) => named('OpenStackControlPlane', name)),
    ...neighbours.versions.map((name) => named('OpenStackVersion', name)),
  ];
}

function named(kind: string, name: string, more: JsonObject = {}): JsonObject {
  return { kind, metadata: { name }, ...more };
}
