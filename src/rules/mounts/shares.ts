import { nfsMountsOf, type NfsMount } from './nfs';
import type { ApiNode, Topology } from '../../model/topology';

/** A share with the APIs that mount it. */
export interface Share {
  readonly share: NfsMount;
  readonly apis: readonly ApiNode[];
}

/** The shares of a kind, each once, however many APIs mount it. */
export function findShares(
  topology: Topology, isMeant: (share: NfsMount) => boolean, ofApi: (api: ApiNode) => boolean = () => true,
): readonly Share[] {
  if (!topology.mounts.some(({ volumes }) => volumes.some(({ nfs }) => nfs !== undefined))) return [];
  const found = new Map<NfsMount['mounted']['mount'], { share: NfsMount; apis: ApiNode[] }>();
  for (const api of topology.apis) {
    if (!ofApi(api)) continue;
    for (const share of nfsMountsOf(topology, api)) {
      if (!isMeant(share)) continue;
      const known = found.get(share.mounted.mount);
      if (known) known.apis.push(api);
      else found.set(share.mounted.mount, { share, apis: [api] });
    }
  }
  return [...found.values()];
}
