import { cinderOf, type CinderService } from './cinder';
import { apiAt, type GlanceUrl } from './endpoints';
import type { Node } from './node';
import { novaName, novaOf, type NovaText } from './nova';
import { addressesIn, optionField, plainOption, type PlainText } from './plain-config';
import { apiNamed } from './query';
import { sitesOf } from './sites';
import type { ApiNode, Topology } from './topology';

/** An address of the Image service in the text of another service. */
export interface ImageUse {
  readonly on: Node;
  readonly field: string;
  /** Whose it is, as the subject of a sentence: `The volume service 'az1'`. */
  readonly who: string;
  readonly address: GlanceUrl;
  /** The API that it leads to; none when it leads to no API of this control plane. */
  readonly api?: ApiNode;
  /** It is compute nodes that go there, from outside the cluster. */
  readonly fromOutside: boolean;
}

/** Every address of the Image service that cinder and nova are given. */
export function imageUses(topology: Topology): readonly ImageUse[] {
  let uses = kept.get(topology);
  if (!uses) kept.set(topology, uses = makeUses(topology));
  return uses;
}

/** The APIs that compute nodes are sent to. */
export function apisForComputes(topology: Topology): ReadonlySet<ApiNode> {
  return new Set(imageUses(topology).flatMap(({ api, fromOutside }) => (api && fromOutside ? [api] : [])));
}

/** The edge API of the site of a volume service: the one that its address leads to, or the one of its name. */
export function siteOfVolume(topology: Topology, volume: CinderService): ApiNode | undefined {
  const [address] = addressesIn(plainOption(volume, 'DEFAULT', 'glance_api_servers'));
  return asEdge((address && apiAt(topology, address)) ?? apiNamed(topology, volume.name));
}

/** The edge API of the site of compute nodes: the one that their address leads to, or the one that their store belongs to. */
export function siteOfComputes(topology: Topology, text: NovaText): ApiNode | undefined {
  const [address] = addressesIn(plainOption(text, 'glance', 'endpoint_override'));
  const api = address && apiAt(topology, address);
  return asEdge(api ?? sitesOf(topology)?.ownerOf(plainOption(text, 'libvirt', 'images_rbd_glance_store_name') ?? ''));
}

const kept = new WeakMap<Topology, readonly ImageUse[]>();

function asEdge(api: ApiNode | undefined): ApiNode | undefined {
  return api?.layout === 'edge' ? api : undefined;
}

function makeUses(topology: Topology): readonly ImageUse[] {
  const { common, volumes } = cinderOf(topology);
  const { api, computes } = novaOf(topology);
  return [
    ...usesIn(topology, common, 'Cinder', 'DEFAULT', 'glance_api_servers', false),
    ...volumes.flatMap(({ own, name }) => usesIn(topology, own, `The volume service '${name}'`, 'DEFAULT', 'glance_api_servers', false)),
    ...(api ? usesIn(topology, api, 'The API of nova', 'glance', 'endpoint_override', false) : []),
    ...computes.flatMap((text) => usesIn(topology, text, `The file ${novaName(text)}`, 'glance', 'endpoint_override', true)),
  ];
}

function usesIn(
  topology: Topology, text: PlainText, who: string, section: string, option: string, fromOutside: boolean,
): readonly ImageUse[] {
  return addressesIn(plainOption(text, section, option)).map((address) => {
    const api = apiAt(topology, address);
    return { on: text.on, field: optionField(text, section, option), who, address, fromOutside, ...(api ? { api } : {}) };
  });
}
