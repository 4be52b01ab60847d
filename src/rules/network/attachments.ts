import { stringsOf } from '../../model/json';
import type { ApiNode, Topology } from '../../model/topology';

/** The networks that APIs are attached to, each with those APIs. */
export function attachedNetworks({ apis }: Topology): ReadonlyMap<string, readonly ApiNode[]> {
  const found = new Map<string, ApiNode[]>();
  for (const api of apis) {
    for (const name of new Set(stringsOf(api.body.networkAttachments))) {
      const known = found.get(name);
      if (known) known.push(api);
      else found.set(name, [api]);
    }
  }
  return found;
}
