import type { DiagramFact } from './diagram';
import { fact, type Draft, type DraftNode } from './draft';
import { drawMounts, drawSecret } from './mounts';
import { StoreDrawer } from './stores';
import { endpointOf } from '../../model/endpoints';
import { stringsOf } from '../../model/json';
import { servicesOf } from '../../model/names';
import type { ApiNode, Topology } from '../../model/topology';

/** Draws every API with what it uses. */
export function drawApis(topology: Topology, draft: Draft): void {
  const stores = new StoreDrawer(topology, draft);
  const endpoint = endpointOf(topology);
  for (const api of topology.apis) {
    const node = draft.node('api', api.name, api, () => ({ name: api.name, note: api.layout, facts: factsOf(api, endpoint) }));
    draft.note(api.key, node);
    if (api.config) draft.note(api.config.key, node);
    stores.draw(api, node);
    for (const name of api.configSecrets) draft.edge(node, 'configured', drawSecret(topology, draft, api, name));
    drawMounts(topology, draft, api, node);
    for (const name of stringsOf(api.body.networkAttachments)) draft.edge(node, 'attached', drawNetwork(draft, api, name));
  }
  stores.drawClusters();
}

function drawNetwork(draft: Draft, api: ApiNode, name: string): DraftNode {
  const node = draft.node('network', name, api, () => ({ name, facts: fact('Kind', 'NetworkAttachmentDefinition') }));
  draft.note(`context/NetworkAttachmentDefinition/${name}`, node);
  return node;
}

function factsOf(api: ApiNode, endpoint: string): readonly DiagramFact[] {
  return [
    ...fact('Layout', api.layout),
    ...fact('Replicas', String(api.replicas)),
    ...fact('In the catalog', api.name === endpoint ? 'yes: keystoneEndpoint names it' : 'no'),
    ...fact('Default store', api.defaultStore),
    ...fact('Services', ...servicesOf(api.name, api.layout)),
  ];
}
