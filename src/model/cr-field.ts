import type { Node } from './node';
import { apisWith } from './query';
import type { ApiNode, ConfigNode, MountNode, StoreNode, Topology } from './topology';

/**
 * Where a node and a field of it stand in the custom resource: within `spec.glance.template`, or from `spec.` on.
 * Options of a store stand in the text of the first API that enables it.
 */
export function crField(topology: Topology, node: Node, field?: string): string | undefined {
  const kind = node.key.slice(0, (node.key + '/').indexOf('/'));
  const found = (PLACES[kind] ?? PLACES.other)(topology, node, field);
  if (found === '') return undefined;
  return topology.controlPlane.alone && OF_TEMPLATE.has(kind) && !found.startsWith('spec.') && !found.startsWith('Secret ') ? `spec.${found}` : found;
}

/** The nodes of the template, which is the whole of a `Glance`. */
const OF_TEMPLATE: ReadonlySet<string> = new Set(['glance', 'api', 'store', 'mount', 'config']);

type PlaceOf = (topology: Topology, node: Node, field?: string) => string;

const PLACES: Readonly<Record<string, PlaceOf>> = {
  'control-plane': (_, __, field) => field ?? '',
  'glance': (_, __, field) => (field === undefined ? 'spec.glance' : field),
  'api': (_, node, field) => join(`glanceAPIs.${(node as ApiNode).name}`, field),
  'store': (topology, node, field) => storeField(topology, node as StoreNode, field),
  'mount': (_, node, field) => join(mountPath(node as MountNode), field),
  'config': (_, node, field) => configField(node as ConfigNode, field),
  'other': (_, __, field) => field ?? '',
};

function storeField(topology: Topology, store: StoreNode, field?: string): string {
  const api = apisWith(topology, store)[0];
  const text = api === undefined || (api.config === undefined && topology.glance.config !== undefined)
    ? 'customServiceConfig' : `glanceAPIs.${api.name}.customServiceConfig`;
  return field === undefined ? `${text} [${store.id}]` : `${text} [${store.id}] ${field}`;
}

/** A configuration text is named after its owner: `config/template`, `config/api/<name>`, `config/secret/<name>`. */
function configField(config: ConfigNode, field?: string): string {
  const [, owner, name] = config.key.split('/');
  const text = { template: 'customServiceConfig', api: `glanceAPIs.${name}.customServiceConfig` }[owner] ?? `Secret ${name}`;
  return field === undefined ? text : `${text} ${field}`;
}

function mountPath(mount: MountNode): string {
  const list = mount.level === 'spec' ? 'spec.extraMounts' : 'extraMounts';
  return `${list}[${mount.entry}].extraVol[${mount.item}]`;
}

function join(path: string, field?: string): string {
  return field === undefined ? path : `${path}.${field}`;
}
