import { Beside } from './computes';
import { evaluate, type Evaluated } from './evaluate';
import { lowered, most } from './lower';
import { cinderTemplate } from '../../model/cinder';
import { effectsOf } from '../../model/effects';
import { at } from '../../model/json';
import type { Node } from '../../model/node';
import { apisWith } from '../../model/query';
import { differences, type Difference, isSameSpec } from '../../model/sameness';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { isControlPlane } from '../../read/control-plane';
import { Severity } from '../../rules/diagnostic';
import type { Judgement } from '../../rules/judge';
import { baseAndConstructDiffer } from '../../rules/merge/base-and-construct-differ';
import { type BaseText, baseText } from '../../write/typescript/base-text';
import type { Choices } from '../../write/typescript/draft';
import type { PlanOptions } from '../../write/typescript/frame';
import { plan, type Plan } from '../../write/typescript/plan';

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
  const beside = new Beside(text);
  let choices = most(topology, (site) => beside.has(site));
  for (;;) {
    const made = plan(topology, choices, options);
    const outcome = made.refused.length > 0 ? refusedIn(made) : tried({ topology, text, before, beside }, made);
    if ('evaluated' in outcome) return { ...made, ...outcome, choices };
    const next = lowered(topology, choices, outcome.differences);
    if (!next) return outcome;
    choices = next;
  }
}

interface Failed { readonly differences: readonly Difference[] }

function refusedIn({ refused }: Plan): Failed {
  return { differences: refused.map((api) => ({ api, aspect: 'stores', what: 'no construct' })) };
}

type Tried = Failed | { readonly base: BaseText; readonly evaluated: Evaluated };

/** What a program is compared with. */
interface Wanted {
  readonly topology: Topology;
  readonly text: string;
  readonly before: readonly Judgement[];
  readonly beside: Beside;
}

function tried({ topology, text, before, beside }: Wanted, { program, edits, moved, objects }: Plan): Tried {
  const base = baseText(text, isControlPlane, edits, objects);
  const evaluated = attempt(() => evaluate(program, base.text));
  if (!evaluated) return { differences: [{ aspect: 'api', what: 'no program' }] };
  const next = evaluated.topology;
  const found = [
    ...differences(topology, next, moved).flatMap((one) => ofSites(topology, next, one)), ...conflicting(next), ...beside.differences(next),
    ...replaced(topology, next), ...newErrors(topology, before, evaluated),
  ];
  return found.length > 0 ? { differences: found } : { base, evaluated };
}

/** A difference of another service as one of the sites that it is about, where it is about nothing else. */
function ofSites(old: Topology, next: Topology, one: Difference): readonly Difference[] {
  const mounting = next.sites.filter(({ volumes }) => one.what === `mounts of ${volumes?.entry}`);
  if (one.aspect === 'mounts' && mounting.length > 0) return mounting.map(({ api }) => ({ ...one, api }));
  const standard = next.sites.filter(({ isDefaultZone }) => isDefaultZone).map(({ api }) => api);
  if (one.what === 'spec.nova' && standard.length > 0) return standard.map((api) => ({ ...one, api }));
  if (one.what !== 'spec.cinder') return [one];
  const [{ cinderVolumes: before, ...rest }, { cinderVolumes: after, ...others }] = [old, next].map(cinderTemplate);
  const differs = (name: string) => !isSameSpec(at(before, name), at(after, name));
  const apis = next.sites.filter(({ volumes }) => volumes && differs(volumes.entry)).map(({ api }) => api);
  if (!isSameSpec(rest, others)) apis.push(...standard);
  return apis.length === 0 ? [one] : apis.map((api) => ({ ...one, api }));
}

/** What the base says differently than a construct. */
function conflicting({ conflicts, sites }: Topology): readonly Difference[] {
  return conflicts.map(({ on, field }): Difference => {
    const site = sites.find(({ key }) => key === on);
    if (site) return { api: site.api, aspect: 'spec', what: field };
    return { ...(on.startsWith('api/') ? { api: on.slice('api/'.length) } : {}), aspect: 'field', what: field };
  });
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
  const isNew = ({ rule }: Judgement) => !known.has(rule.code) && rule !== baseAndConstructDiffer;
  return found.filter(isError).filter(isNew).flatMap(({ finding: { on }, rule }) => {
    const apis = concerned(next, on).filter((api) => topology.apis.some(({ name }) => name === api));
    const difference = { aspect: 'stores' as const, what: rule.code };
    return apis.length === 0 ? [difference] : apis.map((api) => ({ ...difference, api }));
  });
}

function concerned(topology: Topology, on: Node): readonly string[] {
  if (on.key.startsWith('api/')) return [(on as ApiNode).name];
  return on.key.startsWith('store/') ? apisWith(topology, on as StoreNode).map(({ name }) => name) : [];
}
