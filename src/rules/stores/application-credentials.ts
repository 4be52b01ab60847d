import { SecretText } from '../../model/secret-text';
import type { OptionNode, StoreNode, Topology } from '../../model/topology';

/** A store with an option that names an application credential, or holds its secret. */
export interface CredentialStore {
  readonly store: StoreNode;
  readonly option: OptionNode;
}

export function credentialStores(topology: Topology): readonly CredentialStore[] {
  let found = kept.get(topology);
  if (!found) kept.set(topology, found = topology.stores.flatMap(withCredential));
  return found;
}

/** Its value is the operator's to fill in. */
export function usesVariable({ value }: OptionNode): boolean {
  return typeof value === 'object' && !(value instanceof SecretText) && value.template.includes('.ApplicationCredential');
}

/** The stores that log in with what the operator issues. */
export function waitingForCredential(topology: Topology): readonly StoreNode[] {
  return credentialStores(topology).map(({ store }) => store)
    .filter(({ options }) => options.some((option) => isCredential(option) && usesVariable(option)));
}

const kept = new WeakMap<Topology, readonly CredentialStore[]>();
const NAMES: ReadonlySet<string> = new Set(['cinder', 'swift'].flatMap((driver) => ['id', 'secret']
  .map((part) => `${driver}_store_application_credential_${part}`)));

function withCredential(store: StoreNode): readonly CredentialStore[] {
  const option = store.options.find(isCredential);
  return option ? [{ store, option }] : [];
}

function isCredential({ name }: OptionNode): boolean {
  return NAMES.has(name);
}
