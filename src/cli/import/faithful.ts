import { evaluate, type Evaluated } from './evaluate';
import { effectsOf } from '../../model/effects';
import { hubOf } from '../../model/endpoints';
import type { Node } from '../../model/node';
import { apisWith } from '../../model/query';
import { differences, type Difference } from '../../model/sameness';
import type { ApiNode, MountNode, StoreNode, Topology } from '../../model/topology';
import { isControlPlane } from '../../read/control-plane';
import { Severity } from '../../rules/diagnostic';
import type { Judgement } from '../../rules/judge';
import { type BaseText, baseText } from '../../write/typescript/base-text';
import { type Choices, Extent } from '../../write/typescript/draft';
import type { PlanOptions } from '../../write/typescript/frame';
import { reached } from '../../write/typescript/mounts';
import { plan, type Plan } from '../../write/typescript/plan';
import { siteShape } from '../../write/typescript/site-shape';

/** A program that does what its file does. */
export interface Imported extends Plan {
  readonly base: BaseText;
  readonly choices: Choices;
  readonly evaluated: Evaluated;
}

/** The most that can be said with constructs, or why nothing can. */
export type Import = Imported | { readonly differences: readonly Difference[] };

/**
 * Says as much as possible with constructs, tries what comes of it, and says less where that is not what the file does: each round
 * leaves more in the base.
 */
export function importTopology(topology: Topology, text: string, before: readonly Judgement[], options: PlanOptions): Import {
  let choices = most(topology);
  for (;;) {
    const made = plan(topology, choices, options);
    const outcome = made.refused.length > 0 ? refusedIn(made) : tried(topology, text, before, made);
    if ('evaluated' in outcome) return { ...made, ...outcome, choices };
    const next = lowered(topology, choices, outcome.differences);
    if (!next) return outcome;
    choices = next;
  }
}

function most(topology: Topology): Choices {
  const extents = topology.apis.map((api) => [api.name, siteShape(topology, api) ? Extent.SITE : extentOf(api)] as const);
  return { extents: new Map(extents), keptMounts: new Set(), volumes: true, settings: true };
}

/** A layout that there is not stays where it is. */
function extentOf({ layout }: ApiNode): Extent {
  return ['split', 'single', 'edge'].includes(layout) ? Extent.API : Extent.BASE;
}

interface Failed { readonly differences: readonly Difference[] }

function refusedIn({ refused }: Plan): Failed {
  return { differences: refused.map((api) => ({ api, aspect: 'stores', what: 'no construct' })) };
}

type Tried = Failed | { readonly base: BaseText; readonly evaluated: Evaluated };

function tried(topology: Topology, text: string, before: readonly Judgement[], { program, edits, moved }: Plan): Tried {
  const base = baseText(text, isControlPlane, edits);
  const evaluated = attempt(() => evaluate(program, base.text));
  if (!evaluated) return { differences: [{ aspect: 'api', what: 'no program' }] };
  const next = evaluated.topology;
  const found = [...differences(topology, next, moved), ...replaced(topology, next), ...newErrors(topology, before, evaluated)];
  return found.length > 0 ? { differences: found } : { base, evaluated };
}

/** A constructor that throws is a sign that its thing belongs into the base. */
function attempt(run: () => Evaluated): Evaluated | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Pods may be replaced one by one, as the texts are laid out differently; nothing else may come of the change. */
function replaced(old: Topology, next: Topology): readonly Difference[] {
  return effectsOf(old, next).flatMap(({ name, outcomes }) => outcomes
    .filter(({ effect }) => !HARMLESS.has(effect)).map(({ effect }): Difference => ({ api: name, aspect: 'api', what: effect })));
}

const HARMLESS: ReadonlySet<string> = new Set(['no-op', 'rolling']);

/** What the file does right, the program must. */
function newErrors(topology: Topology, before: readonly Judgement[], { topology: next, found }: Evaluated): readonly Difference[] {
  const isError = ({ diagnostic }: Judgement) => diagnostic.severity === Severity.ERROR;
  const known = new Set(before.filter(isError).map(({ rule }) => rule.code));
  return found.filter(isError).filter(({ rule }) => !known.has(rule.code)).flatMap(({ finding: { on }, rule }) => {
    const apis = concerned(next, on).filter((api) => topology.apis.some(({ name }) => name === api));
    const difference = { aspect: 'stores' as const, what: rule.code };
    return apis.length === 0 ? [difference] : apis.map((api) => ({ ...difference, api }));
  });
}

function concerned(topology: Topology, on: Node): readonly string[] {
  if (on.key.startsWith('api/')) return [(on as ApiNode).name];
  return on.key.startsWith('store/') ? apisWith(topology, on as StoreNode).map(({ name }) => name) : [];
}

/** Less of what differs; undefined where nothing is left to leave out. */
function lowered(topology: Topology, choices: Choices, found: readonly Difference[]): Choices | undefined {
  const isOnly = (aspect: Difference['aspect']) => found.every((one) => one.aspect === aspect);
  if (choices.volumes && choices.extents.size > 0 && found.some(({ aspect }) => aspect === 'spec')) return { ...choices, volumes: false };
  const mounts = found.filter(({ aspect }) => aspect === 'mounts');
  const kept = mounts.length > 0 ? new Set([...choices.keptMounts, ...mountsOf(topology, mounts)]) : choices.keptMounts;
  if (kept.size > choices.keptMounts.size) return { ...choices, keptMounts: kept };
  if (choices.settings && isOnly('field') && found.some(({ api }) => api === undefined)) return { ...choices, settings: false };
  return lowerApis(topology, choices, new Set(found.flatMap(({ api }) => api ?? [])));
}

function mountsOf({ mounts, ...topology }: Topology, found: readonly Difference[]): readonly string[] {
  const names = new Set(found.map(({ api }) => api));
  const isAbout = ({ name }: ApiNode) => names.has(undefined) || names.has(name);
  const concerns = (mount: MountNode) => names.has(undefined) || reached({ mounts, ...topology }, mount).some(isAbout);
  return mounts.filter(concerns).map(({ key }) => key);
}

/** Sites decide about their hub: first they go, then it does. */
function lowerApis(topology: Topology, choices: Choices, named: ReadonlySet<string>): Choices | undefined {
  const names = named.size > 0 ? named : new Set(topology.apis.map(({ name }) => name));
  const hub = hubOf(topology)?.name;
  const sites = [...choices.extents].filter(([, extent]) => extent === Extent.SITE).map(([name]) => name);
  const isAboutHub = hub !== undefined && names.has(hub) && sites.length > 0;
  const going = new Set(isAboutHub ? [...sites, ...[...names].filter((name) => name !== hub)] : names);
  const extents = new Map([...choices.extents].map(([name, extent]) => [name, going.has(name) ? BELOW[extent] : extent] as const));
  const hasChanged = [...extents].some(([name, extent]) => extent !== choices.extents.get(name));
  return hasChanged ? { ...choices, extents } : undefined;
}

const BELOW: Readonly<Record<Extent, Extent>> = {
  [Extent.SITE]: Extent.API, [Extent.API]: Extent.FIELDS, [Extent.FIELDS]: Extent.BASE, [Extent.BASE]: Extent.BASE,
};
