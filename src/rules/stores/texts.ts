import { listOf } from '../../model/operator-view';
import { apisWith, configOf, configSecretsOf, knowsAllSecrets, optionIn, storesOf } from '../../model/query';
import type { ApiNode, ConfigNode, OptionNode, StoreNode, Topology } from '../../model/topology';
import { hasBrokenList } from '../layout/store-lists';

/** The APIs that run with one text and the same Secrets: what is wrong there is wrong once. */
export interface TextUsers {
  readonly config: ConfigNode | undefined;
  readonly api: ApiNode;
  readonly apis: readonly ApiNode[];
}

export function textUsers(topology: Topology): readonly TextUsers[] {
  let found = kept.get(topology);
  if (!found) kept.set(topology, found = makeGroups(topology));
  return found;
}

/** An option outside the stores, in a Secret that an API uses and that is known. */
export function optionInSecrets(topology: Topology, api: ApiNode, section: string, name: string): OptionNode | undefined {
  for (const { config } of configSecretsOf(topology, api).slice().reverse()) {
    const option = optionIn(config, section, name);
    if (option) return option;
  }
  return undefined;
}

/** Whether the stores of an API are those of its text: a Secret would win over it. */
export function listsItsStores(topology: Topology, api: ApiNode): boolean {
  return api.configSecrets.length === 0 || optionInSecrets(topology, api, 'DEFAULT', 'enabled_backends') === undefined;
}

/** Whether a text has lines that nobody can read, so that a list of stores may be among them. */
export function isPartlyRead(topology: Topology, api: ApiNode): boolean {
  return (configOf(topology, api)?.problems.length ?? 0) > 0;
}

/**
 * Whether the text of an API replaces the stores of the template with none, which nothing refuses: with a file store in the
 * template, the webhook refuses the layout already.
 */
export function losesStores(topology: Topology, api: ApiNode): boolean {
  const list = listOf(topology, topology.glance.config);
  if (list.kind !== 'stores' || list.tokens.length === 0 || list.tokens.some((token) => token.endsWith(':file'))) return false;
  if (api.config?.text === undefined || hasBrokenList(topology, api) || !listsItsStores(topology, api)) return false;
  return storesOf(topology, api).every(({ builtIn }) => builtIn);
}

/** The stores that somebody enabled, in the APIs of a control plane that is there as a whole, so that what is missing is missing. */
export function* wholeStores(
  topology: Topology, has: (store: StoreNode) => boolean,
): Iterable<{ readonly api: ApiNode; readonly store: StoreNode }> {
  if (!topology.controlPlane.whole) return;
  for (const store of topology.stores) {
    if (store.builtIn || !has(store)) continue;
    const api = apisWith(topology, store).find((user) => knowsAllSecrets(topology, user));
    if (api) yield { api, store };
  }
}

const kept = new WeakMap<Topology, readonly TextUsers[]>();

function makeGroups(topology: Topology): readonly TextUsers[] {
  const groups = new Map<string, TextUsers & { readonly apis: ApiNode[] }>();
  for (const api of topology.apis) {
    const config = configOf(topology, api);
    const key = [config?.key ?? '', ...api.configSecrets].join(' ');
    const group = groups.get(key);
    if (group) group.apis.push(api);
    else groups.set(key, { config, api, apis: [api] });
  }
  return [...groups.values()];
}
