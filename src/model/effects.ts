import { endpointOf } from './endpoints';
import { leftBehind, type Heritage } from './left-behind';
import { apiNamed, configSecretsOf, factOn, isRunning, secretNamed, storesOf } from './query';
import { ASPECTS } from './running';
import { reveal } from './secret-text';
import type { Placed } from './storage';
import type { ApiNode, SecretNode, Topology } from './topology';
import { DEFAULT_LAYOUT } from '../facts/layouts';
import { EFFECTS, LIFECYCLE, type Change, type Effect } from '../facts/lifecycle';
import type { Release } from '../facts/releases';

/** An effect, and the releases of the target on which it comes. */
export interface Outcome {
  readonly effect: Effect;
  readonly releases: readonly Release[];
}

/** One change of what an API runs with. */
export interface ApiChange {
  readonly change: Change;
  /** In words, where they may be shown. */
  readonly from?: string;
  readonly to?: string;
  readonly outcomes: readonly Outcome[];
}

/** What an update does to one API. */
export interface ApiEffects {
  readonly name: string;
  readonly layout: string;
  /** Those that have an effect. */
  readonly changes: readonly ApiChange[];
  /** All effects in the order of EFFECTS, the smaller restart only where the larger does not come; `no-op` when there are none. */
  readonly outcomes: readonly Outcome[];
}

/** What happens to every API when one control plane is applied over another, for the releases of the later one. */
export function effectsOf(old: Topology, next: Topology): readonly ApiEffects[] {
  const ofOld = kept.get(old) ?? new WeakMap<Topology, readonly ApiEffects[]>();
  kept.set(old, ofOld);
  const effects = ofOld.get(next) ?? everyEffect(old, next);
  ofOld.set(next, effects);
  return effects;
}

/** Where one effect comes; no release when it does not. */
export function releasesWith({ outcomes }: ApiEffects, effect: Effect): readonly Release[] {
  return outcomes.find((outcome) => outcome.effect === effect)?.releases ?? [];
}

/** Whether all that makes the StatefulSets anew is that the same stores stand in another order. */
export function onlyReorders({ changes }: ApiEffects): boolean {
  const causes = changes.filter(recreates);
  return causes.length === 1 && causes[0].change === 'stores' && sortedItems(causes[0].from) === sortedItems(causes[0].to);
}

/** Whether a change makes the StatefulSets anew on some release. */
export function recreates({ outcomes }: ApiChange): boolean {
  return outcomes.some(({ effect }) => effect === 'recreated');
}

interface Update extends Heritage {
  readonly old: Topology;
  readonly next: Topology;
}

/** A change, where it is one on some releases only, before its effects are looked up. */
interface Found extends Omit<ApiChange, 'outcomes'> {
  readonly releases?: readonly Release[];
}

/** Several rules and a report ask about the same two. */
const kept = new WeakMap<Topology, WeakMap<Topology, readonly ApiEffects[]>>();

function everyEffect(old: Topology, next: Topology): readonly ApiEffects[] {
  const [before, after] = [old, next].map((topology) => new Map(deployedApis(topology).map((api) => [api.name, api])));
  const heirs = new Set([...after.values()].flatMap((api) => storesOf(next, api).map(({ id }) => id)));
  const update = { old, next, targets: next.targets, heirs };
  const names = new Set([...after.keys(), ...before.keys()]);
  return [...names].map((name) => effectsOn(update, before.get(name), after.get(name)));
}

/** The webhook makes a service without any API one that has no pods. Source: W2: glance-operator, glance_webhook.go, Default(). */
function deployedApis({ glance, apis, controlPlane }: Topology): readonly ApiNode[] {
  if (!glance.enabled) return [];
  return apis.length > 0 || !controlPlane.whole ? apis : [MADE_BY_WEBHOOK];
}

const MADE_BY_WEBHOOK: ApiNode = { key: 'api/default', name: 'default', layout: DEFAULT_LAYOUT, replicas: 0, stores: [], configSecrets: [], body: {} };

function effectsOn(update: Update, was: ApiNode | undefined, is: ApiNode | undefined): ApiEffects {
  const { targets } = update;
  const { name, layout } = (is ?? was)!;
  const restarts = was !== undefined && is !== undefined && isRunning(was) && isRunning(is);
  const changes = changesOf(update, was, is)
    .map(({ releases = targets, ...change }) => ({ ...change, outcomes: outcomesOf(change.change, releases, restarts) }))
    .filter(({ outcomes }) => outcomes.length > 0);
  return { name, layout, changes, outcomes: together(changes, targets) };
}

/** There is nothing to restart without pods before and after. */
function outcomesOf(change: Change, releases: readonly Release[], restarts: boolean): readonly Outcome[] {
  const { rows } = LIFECYCLE[change];
  return EFFECTS.filter(({ effect }) => restarts || !RESTARTS.includes(effect))
    .map(({ effect }) => ({ effect, releases: releases.filter((release) => factOn(rows, release).effects.includes(effect)) }))
    .filter((outcome) => outcome.releases.length > 0);
}

const RESTARTS: readonly Effect[] = ['recreated', 'rolling'];

function together(changes: readonly ApiChange[], targets: readonly Release[]): readonly Outcome[] {
  const on = (effect: Effect) => targets.filter((release) =>
    changes.some(({ outcomes }) => outcomes.some((one) => one.effect === effect && one.releases.includes(release))));
  const recreated = on('recreated');
  const found = EFFECTS.map(({ effect }) => ({ effect, releases: on(effect).filter((release) => effect !== 'rolling' || !recreated.includes(release)) }))
    .filter(({ releases }) => releases.length > 0);
  return found.length > 0 ? found : [{ effect: 'no-op', releases: targets }];
}

function changesOf(update: Update, was: ApiNode | undefined, is: ApiNode | undefined): readonly Found[] {
  const name = (is ?? was)!.name;
  const [before, after] = [was && { topology: update.old, api: was }, is && { topology: update.next, api: is }];
  return [
    ...(before ? [] : [{ change: 'new' as const }]),
    ...(after ? [] : [{ change: 'gone' as const }]),
    ...(before && after ? differences(before, after) : []),
    ...endpointChange(update, name),
    ...(before ? leftBehind(before, after, update) : []),
  ];
}

function differences(before: Placed, after: Placed): readonly Found[] {
  const stays = [before, after].every(({ topology, api }) => endpointOf(topology) === api.name);
  const found = ASPECTS.filter(({ inCatalog }) => stays || !inCatalog).flatMap(({ change, of, shown }): Found[] => {
    const [from, to] = [of(before), of(after, before)];
    return from === to ? [] : [{ change, ...(shown ? { from, to } : {}) }];
  });
  const [from, to] = [before, after].map(({ api }) => String(api.replicas));
  return [...found, ...(sameSecrets(before, after) ? [] : [{ change: 'config-secrets' as const }]), ...(from === to ? [] : [{ change: 'replicas' as const, from, to }])];
}

/** The names in their order, and what is in them where both sides know it. */
function sameSecrets(before: Placed, after: Placed): boolean {
  if (before.api.configSecrets.join(',') !== after.api.configSecrets.join(',')) return false;
  return configSecretsOf(after.topology, after.api).every((secret) => {
    const known = secretNamed(before.topology, secret.name);
    return known === undefined || contentOf(known) === contentOf(secret);
  });
}

function contentOf({ data }: SecretNode): string {
  return JSON.stringify(data.map(([key, value]) => [key, reveal(value)]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function endpointChange({ old, next }: Update, name: string): readonly Found[] {
  const [from, to] = [old, next].map((topology) => apiNamed(topology, endpointOf(topology))?.name);
  if (from === undefined || to === undefined || from === to || (name !== from && name !== to)) return [];
  return [{ change: 'endpoint', from, to }];
}

function sortedItems(list = ''): string {
  return list.split(',').map((item) => item.trim()).sort().join(',');
}
