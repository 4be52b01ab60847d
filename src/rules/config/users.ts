import type { Node } from '../../model/node';
import { configTexts } from '../../model/query';
import type { ApiNode, Topology } from '../../model/topology';
import { configSecrets } from '../secrets/uses';

/** The APIs that run with a text, or with the text of a Secret. */
export function usersOf(topology: Topology, on: Node): readonly ApiNode[] {
  const text = configTexts(topology).find(({ config }) => config === on);
  if (!text) return configSecrets(topology).find(({ secret }) => secret.config === on)?.apis ?? [];
  return text.on === topology.glance ? topology.apis.filter((api) => !api.config) : [text.on as ApiNode];
}
