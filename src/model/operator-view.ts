import { isFile, operatorBackends, type OperatorBackends } from './oslo/backends';
import { factOn, isRunning, storesOf } from './query';
import type { ApiNode, ConfigNode, Topology } from './topology';
import { SINGLE_WANTS, SPLIT_REFUSES } from '../facts/layouts';
import type { Release } from '../facts/releases';

/** Which file stores a webhook counts: any, or a lone one. */
export type FileRule = 'any' | 'lone';

/** The store list of a text that came from a file, as the operator reads it; a text that many APIs run with is parsed once. */
export function writtenList(config: ConfigNode | undefined): OperatorBackends {
  if (config?.text === undefined) return NOTHING;
  let list = read.get(config);
  if (!list) read.set(config, list = operatorBackends(config.text));
  return list;
}

const NOTHING: OperatorBackends = { kind: 'stores', tokens: [] };
const read = new WeakMap<ConfigNode, OperatorBackends>();

/** The store list of a text as the operator's own parser sees it: it knows no sections, and crashes on some lines. */
export function listOf(topology: Topology, config: ConfigNode | undefined, api?: ApiNode): OperatorBackends {
  if (!config || config.text !== undefined) return writtenList(config);
  const stores = api ? storesOf(topology, api).filter(({ builtIn }) => !builtIn) : [];
  return { kind: 'stores', tokens: stores.map(({ id, driver }) => `${id}:${driver}`) };
}

/**
 * Whether the webhook takes an API for one on a file store. A text of its own without a store list falls back to the
 * template's verdict, although it replaces the template's text at run time. Source: glance_webhook.go, isFileBackend().
 */
export function countsAsFile(topology: Topology, api: ApiNode, rule: FileRule): boolean {
  // What constructs made is read as it is: without a file store, no rule finds one.
  if (api.config && api.config.text === undefined && !storesOf(topology, api).some(({ driver }) => driver === 'file')) return false;
  const { config } = topology.glance;
  const template = fileIn(listOf(topology, config), true, rule);
  return api.config ? fileIn(listOf(topology, api.config, api), template, rule) : template;
}

/** Whether the webhook refuses the layout of an API for the stores that it sees. */
export function webhookRefusesLayout(topology: Topology, api: ApiNode, release: Release): boolean {
  if (!isRunning(api)) return false;
  if (api.layout === 'split') return countsAsFile(topology, api, factOn(SPLIT_REFUSES, release).refuses);
  const { by, wants } = factOn(SINGLE_WANTS, release);
  return api.layout === 'single' && by === 'webhook' && !countsAsFile(topology, api, wants);
}

function fileIn(list: OperatorBackends, otherwise: boolean, rule: FileRule): boolean {
  return list.kind === 'stores' ? isFile(list.tokens, otherwise, rule) : false;
}
