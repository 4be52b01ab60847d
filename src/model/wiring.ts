import { cinderOf, type CinderService } from './cinder';
import { apiAt, type GlanceUrl } from './endpoints';
import type { Node } from './node';
import { novaName, novaOf, type NovaText } from './nova';
import { once } from './once';
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
  return wiringOf(topology).uses;
}

/** The API that the first address in the text of a volume service, or of compute nodes, leads to. */
export function apiOfText(topology: Topology, text: CinderService | NovaText): ApiNode | undefined {
  return wiringOf(topology).apis.get(text);
}

/** The APIs that compute nodes are sent to. */
export function apisForComputes(topology: Topology): ReadonlySet<ApiNode> {
  return new Set(imageUses(topology).flatMap(({ api, fromOutside }) => (api && fromOutside ? [api] : [])));
}

/** The edge API of the site of a volume service: the one that its address leads to, or the one of its name. */
export function siteOfVolume(topology: Topology, volume: CinderService): ApiNode | undefined {
  return asEdge(apiOfText(topology, volume) ?? apiNamed(topology, volume.name));
}

/** The edge API of the site of compute nodes: the one that their address leads to, or the one that their store belongs to. */
export function siteOfComputes(topology: Topology, text: NovaText): ApiNode | undefined {
  return asEdge(apiOfText(topology, text) ?? sitesOf(topology)?.ownerOf(plainOption(text, 'libvirt', 'images_rbd_glance_store_name') ?? ''));
}

interface Wiring {
  readonly uses: readonly ImageUse[];
  readonly apis: ReadonlyMap<PlainText, ApiNode | undefined>;
}

const wiringOf = once(makeWiring);

function asEdge(api: ApiNode | undefined): ApiNode | undefined {
  return api?.layout === 'edge' ? api : undefined;
}

function makeWiring(topology: Topology): Wiring {
  const { common, volumes } = cinderOf(topology);
  const { api, computes } = novaOf(topology);
  const shared = usesIn(topology, common, 'Cinder', ...OF_CINDER, false);
  const ofVolumes = volumes.map((volume) => [volume, usesIn(topology, volume.own, `The volume service '${volume.name}'`, ...OF_CINDER, false)] as const);
  const ofComputes = computes.map((text) => [text, usesIn(topology, text, `The file ${novaName(text)}`, ...OF_NOVA, true)] as const);
  const ofNova = api ? usesIn(topology, api, 'The API of nova', ...OF_NOVA, false) : [];
  const apis = new Map<PlainText, ApiNode | undefined>(ofComputes.map(([text, uses]) => [text, uses[0]?.api]));
  for (const [volume, own] of ofVolumes) apis.set(volume, (plainOption(volume.own, ...OF_CINDER) === undefined ? shared : own)[0]?.api);
  return { uses: [...shared, ...ofVolumes.flatMap(([, uses]) => uses), ...ofNova, ...ofComputes.flatMap(([, uses]) => uses)], apis };
}

const OF_CINDER = ['DEFAULT', 'glance_api_servers'] as const;
const OF_NOVA = ['glance', 'endpoint_override'] as const;

function usesIn(
  topology: Topology, text: PlainText, who: string, section: string, option: string, fromOutside: boolean,
): readonly ImageUse[] {
  return addressesIn(plainOption(text, section, option)).map((address) => {
    const api = apiAt(topology, address);
    return { on: text.on, field: optionField(text, section, option), who, address, fromOutside, ...(api ? { api } : {}) };
  });
}
