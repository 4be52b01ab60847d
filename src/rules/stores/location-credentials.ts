import { LOCATION_CREDENTIALS } from '../../facts/location-credentials';
import { apisWith, storeOption, storesWith } from '../../model/query';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';

/** The stores whose credentials stand in the location of every image. */
export function* storesInLocations(topology: Topology): Iterable<{ readonly store: StoreNode; readonly apis: readonly ApiNode[] }> {
  for (const { driver, unless } of LOCATION_CREDENTIALS) {
    for (const store of storesWith(topology, driver)) {
      const apis = apisWith(topology, store).filter((api) => unless.every((name) => !storeOption(topology, api, store, name)));
      if (apis.length > 0) yield { store, apis };
    }
  }
}
