import { SPLIT_REFUSES } from '../../facts/layouts';
import type { Release } from '../../facts/releases';
import { writtenList } from '../../model/operator-view';
import { crashes, driverOf, glanceBackends, type OperatorBackends } from '../../model/oslo/backends';
import { decodeIni } from '../../model/oslo/ini';
import { decodeValue } from '../../model/oslo/value';
import { configOf, configTexts, factOn, storesOf, targetReleases } from '../../model/query';
import type { ApiNode, ConfigNode, GlanceNode, StoreNode, Topology } from '../../model/topology';

/** A store list in a text that came from a file, with the APIs that run with it. */
export interface WrittenList {
  readonly on: GlanceNode | ApiNode;
  readonly config: ConfigNode;
  /** As the operator reads it. */
  readonly list: OperatorBackends;
  readonly users: readonly ApiNode[];
}

/** The store lists that somebody wrote as text. Those that constructs made are right by construction. */
export function writtenLists(topology: Topology): readonly WrittenList[] {
  const { glance } = topology;
  if (!glance.enabled) return [];
  return configTexts(topology).filter(({ config }) => config.text !== undefined).map(({ on, config }) => ({
    on, config, list: writtenList(config), users: on === glance ? topology.apis.filter((api) => !api.config) : [on as ApiNode],
  }));
}

/** Whether the operator's controllers crash on a list: they take a colon in every item for granted. */
export function isBroken(list: OperatorBackends): boolean {
  return list.kind === 'panic' || list.tokens.some((token) => driverOf(token) === undefined);
}

/** Whether the webhook of a release crashes when it looks at a list. */
export function crashesOn(list: OperatorBackends, release: Release): boolean {
  return list.kind === 'panic' || crashes(list.tokens, factOn(SPLIT_REFUSES, release).refuses);
}

/** Whether the operator sees other stores than Glance in the text of an API. What Glance refuses altogether is another matter. */
export function isMisread(topology: Topology, api: ApiNode): boolean {
  const config = configOf(topology, api);
  return config?.text !== undefined && differs(writtenList(config), config.text, storesOf(topology, api));
}

/** Whether the list that decides about an API is one that crashes the operator: its own, or the template's where it has none. */
export function hasBrokenList(topology: Topology, { config }: ApiNode): boolean {
  const own = writtenList(config);
  if (isBroken(own)) return true;
  const fromTemplate = writtenList(topology.glance.config);
  if (!config) return isBroken(fromTemplate);
  // The controller never splits a template's list that no pod runs with: the webhook alone can crash on it.
  const hasList = config.text === undefined || own.kind !== 'stores' || own.tokens.length > 0;
  return !hasList && targetReleases(topology).some((release) => crashesOn(fromTemplate, release));
}

/** Whether the operator and Glance disagree about a text. */
export function differs(list: OperatorBackends, text: string, stores: readonly StoreNode[]): boolean {
  if (isBroken(list)) return false;
  const theirs = list.kind === 'stores' ? list.tokens : [];
  const ours = stores.filter(({ builtIn }) => !builtIn).map(({ id, driver }) => `${id}:${driver}`);
  return theirs.join(',') !== ours.join(',') && !isRefused(text);
}

/** Whether Glance cannot read the list at all: what a rule about values says. */
function isRefused(text: string): boolean {
  const options = decodeIni(text).sections.filter(({ name }) => name === 'DEFAULT').flatMap((section) => section.options);
  const raws = options.filter(({ name }) => name === 'enabled_backends');
  return raws.length > 0 && glanceBackends(decodeValue(raws[raws.length - 1].raw).value).problem !== undefined;
}
