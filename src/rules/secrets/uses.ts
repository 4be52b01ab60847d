import { secretNamed } from '../../model/query';
import type { ApiNode, SecretNode, Topology } from '../../model/topology';

/** A Secret that is known and gives configuration to APIs. */
export interface SecretUse {
  readonly secret: SecretNode;
  readonly apis: readonly ApiNode[];
}

/** The names that APIs take configuration from, each with its APIs. */
export function configSecretNames(topology: Topology): ReadonlyMap<string, readonly ApiNode[]> {
  let names = kept.get(topology);
  if (!names) kept.set(topology, names = namesOf(topology));
  return names;
}

/** Those of them that are known. */
export function configSecrets(topology: Topology): readonly SecretUse[] {
  return [...configSecretNames(topology)].flatMap(([name, apis]) => {
    const secret = secretNamed(topology, name);
    return secret ? [{ secret, apis }] : [];
  });
}

const kept = new WeakMap<Topology, ReadonlyMap<string, readonly ApiNode[]>>();

function namesOf(topology: Topology): ReadonlyMap<string, readonly ApiNode[]> {
  const names = new Map<string, ApiNode[]>();
  for (const api of topology.apis) {
    for (const name of new Set(api.configSecrets)) {
      const apis = names.get(name);
      if (apis) apis.push(api);
      else names.set(name, [api]);
    }
  }
  return names;
}
