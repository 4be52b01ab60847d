import type { ApiStores } from './apis';
import type { Draft } from './draft';
import { hubShape } from './hub-shape';
import { fields, make, ref, value } from './program';
import { neighboursOf } from './site-neighbours';
import type { ApiNode } from '../../model/topology';

/** The central site, where volumes or computes beside the hub are code. */
export function declareHubSite(draft: Draft, hub: ApiNode, { stores }: ApiStores): void {
  const { choices, topology } = draft;
  const shape = choices.volumes.has(hub.name) || choices.computes.has(hub.name) ? hubShape(topology) : undefined;
  const store = stores.find(({ node }) => node.id === hub.defaultStore);
  const api = draft.apis.get(hub.name);
  if (!shape || !store || !api) return;
  const { name, zone } = shape;
  const id = draft.names.id(name, 'site');
  const around = neighboursOf(draft, hub);
  draft.declare('sites', draft.names.constant(id, 'site'), make('HubSite', ref('glance'), value(id), fields([
    ['siteName', id === name ? undefined : value(name)], ['api', api], ['store', store.ref], ['zone', zone === name ? undefined : value(zone)],
    ['cinder', around.cinder], ['nova', around.nova],
  ])));
}
