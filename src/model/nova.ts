import { at, textOr } from './json';
import { plainOption, plainText, type PlainText } from './plain-config';
import { isDeployed } from './query';
import type { ConfigMapNode, Topology } from './topology';

/** A text of compute nodes: a file of a ConfigMap that nova-compute gets. */
export interface NovaText extends PlainText {
  readonly configMap: ConfigMapNode;
  /** The key of the ConfigMap, which becomes the name of the file. */
  readonly file: string;
}

/** The texts of nova that a control plane and the ConfigMaps beside it have. */
export interface Nova {
  /** `apiServiceTemplate.customServiceConfig`. */
  readonly api?: PlainText;
  /** Files for compute nodes that say something of libvirt, of images or of volumes. */
  readonly computes: readonly NovaText[];
}

/** Nova as far as it is known. */
export function novaOf(topology: Topology): Nova {
  let nova = kept.get(topology);
  if (!nova) kept.set(topology, nova = makeNova(topology));
  return nova;
}

/** The text as findings call it. */
export function novaName({ configMap, file }: NovaText): string {
  return `'${file}' of ConfigMap '${configMap.name}'`;
}

/** The Ceph cluster whose images and disks a text is about: its configuration, when instances lie in RBD. */
export function computeConf(text: NovaText): string | undefined {
  return plainOption(text, 'libvirt', 'images_rbd_ceph_conf') || undefined;
}

const kept = new WeakMap<Topology, Nova>();
const API_TEXT = 'spec.nova.template.apiServiceTemplate.customServiceConfig';

function makeNova(topology: Topology): Nova {
  const { controlPlane, configMaps } = topology;
  const template = isDeployed(topology, 'nova') ? at(controlPlane.spec, 'nova', 'template') : undefined;
  const text = textOr(at(template, 'apiServiceTemplate', 'customServiceConfig'));
  return {
    ...(text ? { api: plainText(controlPlane, text, API_TEXT) } : {}),
    computes: configMaps.flatMap(textsOf),
  };
}

function textsOf(configMap: ConfigMapNode): readonly NovaText[] {
  return configMap.data.filter(([file, text]) => file.endsWith('.conf') && SECTION.test(text))
    .map(([file, text]) => ({ configMap, file, ...plainText(configMap, text, file) })).filter(isNovas);
}

/** Whose a text is that has sections which others have as well: `[glance]` and `[cinder]` are everybody's. */
function isNovas(text: NovaText): boolean {
  return NOVAS.some(([section, option]) => plainOption(text, section, option) !== undefined);
}

const SECTION = /^\[(libvirt|glance|cinder)\]/m;

const NOVAS = [
  ['libvirt', 'images_type'], ['libvirt', 'images_rbd_pool'], ['libvirt', 'images_rbd_ceph_conf'], ['libvirt', 'images_rbd_glance_store_name'],
  ['libvirt', 'rbd_secret_uuid'], ['libvirt', 'rbd_user'], ['glance', 'endpoint_override'], ['glance', 'api_servers'],
  ['glance', 'glance_api_servers'], ['DEFAULT', 'glance_api_servers'], ['cinder', 'cross_az_attach'],
] as const;
