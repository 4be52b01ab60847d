import { effectiveOptions, sectionIn, typed } from './effective-options';
import { opened } from './secrecy';
import { COPY_METHOD, OPERATORS_METHODS } from '../facts/edge';
import { STORES } from '../facts/stores/index.generated';
import { isRunning, knowsAllSecrets, storesOf } from '../model/query';
import type { ApiNode, Topology } from '../model/topology';
import { listed, quoted } from '../model/words';

/**
 * Why an API cannot copy an image from one store to another, in words that follow its name; undefined when it can.
 * The process that is asked reads the one store and writes the other: it must enable both.
 */
export function whyNoCopy(topology: Topology, api: ApiNode, from: string, to: string): string | undefined {
  const stores = storesOf(topology, api);
  const missing = [from, to].filter((id) => !stores.some((store) => store.id === id));
  if (missing.length > 0) return `does not enable ${quoted(missing)}; it enables ${quoted(stores)}`;
  if (from === to) return 'has the image in that store already';
  if (!isRunning(api)) return 'has no pods: its replicas are 0';
  const { driver } = stores.find((store) => store.id === to)!;
  if (STORES.find((facts) => facts.driver === driver)?.readOnly) return `cannot write '${to}': a store of the driver '${driver}' is read-only`;
  const methods = importMethods(topology, api);
  if (methods === undefined) return 'may have its import methods in a Secret that is not known here';
  return methods.includes(COPY_METHOD) ? undefined : `has the import methods ${listed(methods)}, of which none is ${COPY_METHOD}`;
}

/** Ids of the stores that an API can copy images of a store to. */
export function copyTargets(topology: Topology, api: ApiNode, from: string): readonly string[] {
  return storesOf(topology, api).map(({ id }) => id).filter((to) => whyNoCopy(topology, api, from, to) === undefined);
}

function importMethods(topology: Topology, api: ApiNode): readonly string[] | undefined {
  const said = opened(sectionIn(effectiveOptions(topology, api), 'DEFAULT')[OPTION]);
  if (typeof said !== 'string') return knowsAllSecrets(topology, api) ? OPERATORS_METHODS : undefined;
  const methods = typed(topology, api, 'DEFAULT', OPTION, said);
  return Array.isArray(methods) ? methods.map(String) : [];
}

const OPTION = 'enabled_import_methods';
