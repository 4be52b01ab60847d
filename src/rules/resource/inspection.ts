import { API_FIELDS, GLANCE_FIELDS, SPEC_FIELDS, VOLUME_SOURCES } from '../../facts/fields';
import { MISTAKEN_FIELDS } from '../../facts/volume-sources';
import { inspect, type Misfit, type UnknownField } from '../../model/fields';
import { isObject, objectOr, type Json, type JsonObject } from '../../model/json';
import type { Node } from '../../model/node';
import { apisByBody } from '../../model/query';
import type { ApiNode, Topology } from '../../model/topology';
import { reachedApis } from '../mounts/reach';

/** A field of the custom resource by the node that has it, and within that node. */
export interface Located {
  readonly on: Node;
  /** Undefined for the node itself. */
  readonly field?: string;
  /** How a reader finds it in the custom resource. */
  readonly shown: string;
}

/** What the field table says of everything that concerns the Image service. */
export interface Inspected {
  readonly misfits: ReadonlyArray<Located & Misfit>;
  readonly unknown: ReadonlyArray<Located & UnknownField>;
}

export type InspectedUnknown = Inspected['unknown'][number];

/** Sources of volumes, and fields of theirs that are mistaken for a required one, are the matter of the rules about mounts. */
export function isOtherwiseNamed(topology: Topology, { path, name, shown }: InspectedUnknown): boolean {
  const [, entry, item, source, field] = VOLUME.exec(path) ?? [];
  if (source === undefined || !isReached(topology, shown, Number(entry), Number(item))) return false;
  if (PROJECTED_SECRET.test(path)) return true;
  return field === undefined ? source in VOLUME_SOURCES : Object.values(MISTAKEN_FIELDS[source] ?? {}).includes(name);
}

/** Those rules look at the entries that reach an API. */
function isReached(topology: Topology, shown: string, entry: number, item: number): boolean {
  const level = shown.startsWith('spec.') ? 'spec' : 'template';
  const mount = topology.mounts.find((each) => !each.made && each.level === level && each.entry === entry && each.item === item);
  return mount !== undefined && reachedApis(topology, mount).length > 0;
}

const VOLUME = /extraMounts\[(\d+)\]\.extraVol\[(\d+)\]\.volumes\[\d+\]\.(\w+)(?:\.(\w+))?(?:\W.*)?$/;

const PROJECTED_SECRET = /\.projected\.sources\[\d+\]\.\w+\.secretName$/;

const inspected = new WeakMap<Topology, Inspected>();

/** Made once for the rules that ask. */
export function inspectedFields(topology: Topology): Inspected {
  let found = inspected.get(topology);
  if (!found) inspected.set(topology, found = inspectAll(topology));
  return found;
}

function inspectAll(topology: Topology): Inspected {
  const { targets, controlPlane, glance, apis } = topology;
  const { glance: written, ...spec } = controlPlane.spec;
  const isSection = isObject(written) || isAbsent(written) || apis.length > 0;
  const parts = [
    located(inspect(SPEC_FIELDS, isSection ? spec : { ...spec, glance: written }, targets), (path) => inSpec(controlPlane, path)),
    ...(isSection ? [located(inspect(GLANCE_FIELDS, sectionOf(topology), targets), (path) => inSection(glance, path))] : []),
    ...apisByBody(topology).flatMap((alike) => inApis(inspect(API_FIELDS, alike[0].body, targets), alike)),
  ];
  return { misfits: parts.flatMap(({ misfits }) => misfits), unknown: parts.flatMap(({ unknown }) => unknown) };
}

function inApis(found: ReturnType<typeof inspect>, apis: readonly ApiNode[]): readonly Inspected[] {
  if (found.misfits.length === 0 && found.unknown.length === 0) return [];
  return apis.map((api) => located(found, (path) => ({ on: api, field: path, shown: `glanceAPIs.${api.name}.${path}` })));
}

const NOTHING: Inspected = { misfits: [], unknown: [] };

function located(found: ReturnType<typeof inspect>, place: (path: string) => Located): Inspected {
  if (found.misfits.length === 0 && found.unknown.length === 0) return NOTHING;
  return {
    misfits: found.misfits.map((misfit) => ({ ...misfit, ...place(misfit.path) })),
    unknown: found.unknown.map((unknown) => ({ ...unknown, ...place(unknown.path) })),
  };
}

/** The section with the names of the APIs; what is in them is looked at for each by itself. Where there is none, as it was written. */
function sectionOf({ glance, apis }: Topology): JsonObject {
  const { section, template } = glance;
  if (apis.length === 0) return section;
  const strangers = Object.entries(objectOr(template.glanceAPIs)).filter(([, body]) => !isObject(body) && !isAbsent(body));
  // Only apiOverrides go by the names.
  const names = isObject(section.apiOverrides) ? apis.map(({ name }) => [name, {}] as const) : [];
  return { ...section, template: { ...template, glanceAPIs: Object.fromEntries([...strangers, ...names]) } };
}

function inSpec(on: Node, path: string): Located {
  return { on, field: `spec.${path}`, shown: `spec.${path}` };
}

function inSection(on: Node, path: string): Located {
  const inTemplate = path.startsWith('template.');
  const field = inTemplate ? path.slice('template.'.length) : `spec.glance.${path}`;
  return { on, field, shown: field };
}

function isAbsent(value: Json): boolean {
  return value === null || value === undefined;
}
