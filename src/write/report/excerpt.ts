import { manifestsBeside } from './beside';
import { isObject, objectOr, type Json, type JsonObject } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { writeControlPlane, writeGlance } from '../control-plane';

/** A small control plane to be shown as YAML. */
export interface Shown {
  readonly topology: Topology;
  /** One that was shown before: what is the same in it is left out. */
  readonly after?: Topology;
}

/**
 * Small control planes that are shown together, as YAML: `spec.glance`, extra mounts, what else differs between them, and the Secrets
 * beside them. What every example has is left out. A text is empty when there is nothing to show.
 */
export function excerpts(...shown: readonly Shown[]): readonly string[] {
  const topologies = shown.map(({ topology }) => topology);
  const keys: Keys = {
    spec: differing(topologies.map((topology) => objectOr(writeControlPlane(topology).spec))),
    metadata: differing(topologies.map((topology) => objectOr(topology.controlPlane.document.metadata))),
    usual: usualIn(topologies.map((topology) => objectOr(writeGlance(topology).template))),
  };
  const partOf = (topology: Topology) => [excerpt(topology, keys), ...manifestsBeside(topology)];
  return shown.map(({ topology, after }) => (after ? laterText(partOf(topology), partOf(after)) : textOf(partOf(topology))));
}

interface Keys {
  /** Of `spec` and `metadata`, beside what is always shown. */
  readonly spec: ReadonlySet<string>;
  readonly metadata: ReadonlySet<string>;
  /** Of the template, not shown. */
  readonly usual: ReadonlySet<string>;
}

/** The keys whose values are not the same in all. */
function differing(objects: readonly JsonObject[]): ReadonlySet<string> {
  const keys = new Set(objects.flatMap((object) => Object.keys(object)));
  return new Set([...keys].filter((key) => objects.some((object) => !isSame(object[key], objects[0][key]))));
}

/** The fields that every example has: database, password, disk. */
function usualIn(templates: readonly JsonObject[]): ReadonlySet<string> {
  const { keystoneEndpoint, ...usual } = sketch().glance.template;
  return new Set(Object.keys(usual).filter((key) => templates.every((template) => isSame(template[key], usual[key]))));
}

function excerpt(topology: Topology, keys: Keys): JsonObject {
  const { metadata, spec } = writeControlPlane(topology);
  const { glance, ...fields } = objectOr(spec);
  const names = picked(objectOr(metadata), (key) => keys.metadata.has(key));
  const template = picked(objectOr(objectOr(glance).template), (key) => !keys.usual.has(key));
  return {
    ...(isEmpty(names) ? {} : { metadata: names }),
    spec: {
      ...(isObject(glance) ? { glance: { ...glance, template } } : {}),
      ...picked(fields, (key) => key === 'extraMounts' || keys.spec.has(key)),
    },
  };
}

/** What is different from what was shown before. Where something went, all is shown: a gap would mean that it stayed. */
function laterText(parts: readonly JsonObject[], before: readonly JsonObject[]): string {
  if (isSame(parts, before)) return '';
  const changed = changes(parts[0], before[0], ['spec', 'glance', 'template']);
  if (changed === undefined || before.length > parts.length) return textOf(parts);
  const others = isSame(parts.slice(1), before.slice(1)) ? [] : parts.slice(1);
  return textOf([...(isEmpty(changed) ? [] : [changed]), ...others], '# What is left out is as above.\n');
}

/** The entries that are not the same, also those of the mappings on a path; undefined where one is missing. */
function changes(object: JsonObject, before: JsonObject, [next, ...path]: readonly string[]): JsonObject | undefined {
  const left: Record<string, Json> = {};
  for (const key of Object.keys({ ...before, ...object })) {
    const [value, old] = [object[key], before[key]];
    if (value === undefined) return undefined;
    if (isSame(value, old)) continue;
    const inner = key === next && isObject(value) && isObject(old) ? changes(value, old, path) : value;
    if (inner === undefined) return undefined;
    left[key] = inner;
  }
  return left;
}

function textOf(parts: readonly JsonObject[], head = ''): string {
  const { stringify } = require('yaml') as typeof import('yaml'); // eslint-disable-line @typescript-eslint/no-require-imports
  return `\`\`\`yaml\n${head}${parts.map((part) => shortLines(stringify(part, { lineWidth: 0 }))).join('---\n')}\`\`\``;
}

/** A text that is too long for something is not shown whole. */
function shortLines(text: string): string {
  return text.split('\n').map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, 60)}… # ${line.length} characters` : line)).join('\n');
}

const LONGEST_LINE = 300;

function picked(object: JsonObject, isWanted: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => isWanted(key)));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}
