import { LAYOUTS } from '../../facts/layouts';
import { textOr } from '../../model/json';
import type { ApiNode, Topology } from '../../model/topology';

/** What `keystoneEndpoint` says; the only API when it says nothing. Source: W2b. */
export function endpointOf({ glance, apis }: Topology): string {
  return textOr(glance.template.keystoneEndpoint) || (apis.length === 1 ? apis[0].name : '');
}

/** Whether the catalog can point to an API. An unknown layout is another rule's matter. */
export function canBeEndpoint({ layout }: ApiNode): boolean {
  return LAYOUTS.find((facts) => facts.layout === layout)?.inCatalog ?? true;
}
