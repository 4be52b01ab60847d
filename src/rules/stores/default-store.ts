import { builtInStore } from '../../model/config-text';
import { configOf, knowsAllSecrets, storesOf } from '../../model/query';
import { reveal, SecretText } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { driverFacts } from '../config/option-facts';
import { Severity } from '../diagnostic';
import { hasBrokenList } from '../layout/store-lists';
import type { Finding, Rule } from '../rule';
import { listsItsStores, optionInSecrets, textUsers } from './texts';

export const defaultStore: Rule = {
  code: 'GLN-STORES-006',
  title: 'The default store is none of the stores, or takes no image',
  why: 'Whoever uploads an image and names no store gets the default one, and Glance does not start without it.',
  severity: Severity.ERROR,
  source: 'E4, R12, R19: glance_store 4.3, multi_backend.py; glance-operator, 00-config.conf; seen with glance 26.1.0',

  *check(topology) {
    for (const { api } of textUsers(topology)) {
      if (!listsItsStores(topology, api) || hasBrokenList(topology, api)) continue;
      const { id, isSecret } = defaultOf(topology, api);
      const found = id === undefined ? undefined : judged(api, storesOf(topology, api), id, isSecret);
      if (found) yield { on: configOf(topology, api) ?? api, field: '[glance_store] default_backend', ...found };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', default: 'Hub' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', default: 'hub' } } }),
};

type Found = Omit<Finding, 'on' | 'field'>;

const DOES_NOT_START = 'glance-api does not start on any release.';
/** The operator's own setting, where nobody says anything. */
const OPERATORS = builtInStore('').id;

/** Undefined where it cannot be known; `isSecret` when it must not be printed. */
function defaultOf(topology: Topology, api: ApiNode): { readonly id?: string; readonly isSecret: boolean } {
  const inSecret = optionInSecrets(topology, api, 'glance_store', 'default_backend')?.value;
  if (inSecret instanceof SecretText) return { id: reveal(inSecret), isSecret: true };
  if (!knowsAllSecrets(topology, api) && api.defaultStore === undefined) return { isSecret: false };
  const id = api.defaultStore ?? OPERATORS;
  return /\{\{|\$/.test(id) ? { isSecret: false } : { id, isSecret: false };
}

function judged(api: ApiNode, stores: readonly StoreNode[], id: string, isSecret: boolean): Found | undefined {
  const store = stores.find((one) => one.id === id);
  if (store) return driverFacts(store.driver)?.readOnly ? readOnly(api, store, stores) : undefined;
  const others = stores.filter((one) => !driverFacts(one.driver)?.readOnly);
  const fix = `default_backend = ${(others[0] ?? stores[0])?.id}; defaultStore of the GlanceApi, by default its first store.`;
  if (!isSecret && api.defaultStore === undefined) {
    return { message: `API '${api.name}' names no default store, and the operator's, '${OPERATORS}', is none of ${quoted(stores)}.`, consequence: DOES_NOT_START, fix };
  }
  const alike = isSecret ? undefined : stores.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (alike) {
    return { message: `The default store '${id}' of API '${api.name}' is enabled as '${alike.id}', and case counts.`, consequence: DOES_NOT_START, fix: `default_backend = ${alike.id}.` };
  }
  return { message: `The default store${isSecret ? ', which a Secret names,' : ` '${id}'`} of API '${api.name}' is none of its stores: ${quoted(stores)}.`, consequence: DOES_NOT_START, fix };
}

function readOnly(api: ApiNode, store: StoreNode, stores: readonly StoreNode[]): Found {
  const other = stores.find((one) => !driverFacts(one.driver)?.readOnly);
  return {
    message: `The default store '${store.id}' of API '${api.name}' is of the type '${store.driver}', which can only be read.`,
    consequence: 'glance-api starts, and every upload that names no other store fails, on every release.',
    fix: other ? `default_backend = ${other.id}.` : 'add a store that images can be written to, and make it the default.',
  };
}
