import { at, textOr } from './json';
import { hasImageCache, isBlank } from './pods';
import { factOn } from './query';
import type { ApiNode, Topology } from './topology';
import { TEMPLATE_FIELDS } from '../facts/fields';
import { CACHE_VOLUME } from '../facts/pod-storage';
import type { Release } from '../facts/releases';

/** An API in its control plane. */
export interface Placed {
  readonly topology: Topology;
  readonly api: ApiNode;
}

export interface Storage {
  readonly storageClass: string;
  readonly storageRequest: string;
}

/** Class and size of the volumes of an API. An empty text counts as absent. Source: glance_controller.go, apiDeploymentCreateOrUpdate(). */
export function effectiveStorage({ controlPlane, glance }: Topology, { body }: ApiNode): Storage {
  const own = (name: string) => textOr(at(body, 'storage', name)) || textOr(at(glance.template, 'storage', name));
  return { storageClass: own('storageClass') || textOr(controlPlane.spec.storageClass) || '', storageRequest: own('storageRequest') || '' };
}

/**
 * Whether the template gets its first storage request, and nothing takes back the `external` that the webhook set when there was none.
 * Source: W2b: glance-operator, glance_webhook.go, Default().
 */
export function externalStays(old: Topology, next: Topology): boolean {
  if (!old.glance.enabled || !next.glance.enabled || hasRequest(old) || !hasRequest(next)) return false;
  return at(old.glance.template, 'storage', 'external') !== false && typeof at(next.glance.template, 'storage', 'external') !== 'boolean';
}

/** Whether the pods of an API have no volume of their own, applied over what was there before. An API can only add to the template. */
export function externalAfter({ topology, api }: Placed, before?: Placed): boolean {
  if (at(api.body, 'storage', 'external') === true || at(topology.glance.template, 'storage', 'external') === true) return true;
  return !hasRequest(topology) || (before !== undefined && externalStays(before.topology, topology));
}

/** The volume claims of each pod on a release. */
export function claimsOf(placed: Placed, release: Release, before?: Placed): readonly ('volume' | 'cache')[] {
  const volume = !externalAfter(placed, before);
  const cache = hasImageCache(placed.topology, placed.api) && (volume || factOn(CACHE_VOLUME, release).needs === 'cache');
  return [...(volume ? ['volume' as const] : []), ...(cache ? ['cache' as const] : [])];
}

/**
 * The time limit of an API in seconds, applied over what was there before: the webhook writes the template's into every API that has none,
 * and nothing takes it away again. Source: glance-operator, glance_webhook.go, Default().
 */
export function timeoutAfter({ topology, api }: Placed, before?: Placed): number {
  const own = ownTimeout(api);
  if (own !== undefined) return own;
  return before && keepsTimeout(before) ? timeoutAfter(before) : templateTimeout(topology);
}

/** Whether an API has the time limit of the template as it was, so that the webhook may have written it. */
export function keepsTimeout({ topology, api }: Placed): boolean {
  const own = ownTimeout(api);
  return own === undefined || own === templateTimeout(topology);
}

export function templateTimeout({ glance }: Topology): number {
  return Number(glance.template.apiTimeout) || Number(TEMPLATE_FIELDS.fields!.apiTimeout.default);
}

function ownTimeout({ body }: ApiNode): number | undefined {
  return Number(body.apiTimeout) || undefined;
}

function hasRequest({ glance }: Topology): boolean {
  return !isBlank(at(glance.template, 'storage', 'storageRequest'));
}
