import { CONTROL_PLANE_RESOURCE, GLANCE_RESOURCE } from '../facts/custom-resources';
import { RELEASES, type Release } from '../facts/releases';
import { understandText, type Understood } from '../model/config-text';
import { at, isObject, listOr, objectOr, stringsOf, textOr, type Json, type JsonObject } from '../model/json';
import type { Neighbours } from '../model/neighbour-nodes';
import { NO_NEIGHBOURS } from '../model/neighbours';
import type { ApiNode, ConfigMapNode, GlanceNode, MountNode, SecretNode, StoreNode, TextProblem, Topology } from '../model/topology';

/** What is known beside the document. */
export interface ReadContext {
  /** The releases that the manifests are for. @default - every release */
  readonly targets?: readonly Release[];
  /** Whether the document is a whole resource. @default - it has what every whole one has: a name and `spec.secret` */
  readonly whole?: boolean;
  /** Secrets that were read beside it. */
  readonly secrets?: readonly SecretNode[];
  /** ConfigMaps that were read beside it. */
  readonly configMaps?: readonly ConfigMapNode[];
  readonly neighbours?: Neighbours;
  /** What kept its file from being read whole. */
  readonly problems?: readonly TextProblem[];
}

/** Whether a document is a control plane, whole or in part: what `oc patch` is given need not say its kind. */
export function isControlPlane(document: Json): document is JsonObject {
  if (!isObject(document)) return false;
  return document.kind === undefined ? isObject(at(document, 'spec', 'glance')) : document.kind === CONTROL_PLANE_RESOURCE.kind;
}

/** Whether a document is a `Glance`, which the operator makes from a control plane: its `spec` is the template, with an image. */
export function isGlance(document: Json): boolean {
  if (!isObject(document) || document.kind !== GLANCE_RESOURCE.kind) return false;
  return (textOr(document.apiVersion) ?? GLANCE_GROUP).startsWith(GLANCE_GROUP);
}

const GLANCE_GROUP = GLANCE_RESOURCE.apiVersion.replace(/[^/]*$/, '');

/** Where the template stands: in a control plane, and in a `Glance`. */
export function templatePath(document: Json): readonly string[] {
  return isGlance(document) ? ['spec'] : ['spec', 'glance', 'template'];
}

/** An `OpenStackControlPlane`, or a `Glance`, as topology. Whatever stands in it, nothing is thrown: rules judge what is wrong. */
export function readControlPlane(document: JsonObject, context: ReadContext = {}): Topology {
  const alone = isGlance(document);
  const spec = alone ? {} : objectOr(document.spec);
  const glance = alone ? aloneGlance(objectOr(document.spec)) : readGlance(spec);
  const fallback = understandText('template', textOr(glance.template.customServiceConfig) ?? '');
  const read = glance.enabled ? readApis(glance.template, fallback) : [];
  const inherits = read.some(({ api }) => api.config === undefined);
  return {
    targets: context.targets ?? RELEASES,
    controlPlane: {
      key: 'control-plane',
      name: textOr(at(document, 'metadata', 'name')) ?? '',
      namespace: textOr(at(document, 'metadata', 'namespace')),
      whole: context.whole ?? looksWhole(document),
      ...(alone ? { alone } : {}),
      spec,
      document,
      neighbours: context.neighbours ?? NO_NEIGHBOURS,
      problems: context.problems ?? [],
    },
    glance: fallback.config.text ? { ...glance, config: fallback.config } : glance,
    apis: read.map(({ api }) => api),
    stores: [...(inherits ? fallback.stores : []), ...read.flatMap(({ stores }) => stores)],
    clusters: [],
    sites: [],
    mounts: [...readMounts('template', glance.template.extraMounts), ...readMounts('spec', spec.extraMounts)],
    secrets: context.secrets ?? [],
    configMaps: context.configMaps ?? [],
    conflicts: [],
  };
}

/** Names of the Secrets that the APIs of a document take configuration from. */
export function configSecretNames(document: Json): ReadonlySet<string> {
  const template = objectOr(at(document, ...templatePath(document)));
  const apis = Object.values(objectOr(template.glanceAPIs));
  return new Set([template, ...apis].flatMap((owner) => stringsOf(at(owner, 'customServiceConfigSecrets'))));
}

/**
 * A whole resource has a name and `spec.secret`; patches and overlays do not. What a test expects of one has a status, like one that
 * comes from a cluster, but no version there.
 */
export function looksWhole(document: JsonObject): boolean {
  const isExpected = document.status !== undefined && at(document, 'metadata', 'resourceVersion') === undefined;
  return !isExpected && textOr(at(document, 'metadata', 'name')) !== undefined && at(document, 'spec', 'secret') !== undefined;
}

/** The image is no field of the template: the operator fills it in. */
function aloneGlance({ containerImage: _, ...template }: JsonObject): GlanceNode {
  return { key: 'glance', enabled: true, section: { template }, template, removals: [] };
}

/** The section counts as enabled once it is there. Source: openstack-operator, openstackcontrolplane_types.go. */
function readGlance(spec: JsonObject): GlanceNode {
  const section = objectOr(spec.glance);
  return {
    key: 'glance',
    enabled: isObject(spec.glance) && section.enabled !== false,
    section,
    template: objectOr(section.template),
    removals: [],
  };
}

interface ReadApi {
  readonly api: ApiNode;
  readonly stores: readonly StoreNode[];
}

function readApis(template: JsonObject, fallback: Understood): readonly ReadApi[] {
  return Object.entries(objectOr(template.glanceAPIs))
    .filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    .map(([name, body]) => readApi(name, body, template, fallback));
}

/** An API's own text and its own list of Secrets replace the template's, each by itself; empty ones do not. */
function readApi(name: string, body: JsonObject, template: JsonObject, fallback: Understood): ReadApi {
  const text = textOr(body.customServiceConfig);
  const own = text ? understandText(`api/${name}`, text) : undefined;
  const { stores, defaultStore } = own ?? fallback;
  const secrets = stringsOf(body.customServiceConfigSecrets);
  const api: ApiNode = {
    key: `api/${name}`,
    name,
    layout: textOr(body.type) || 'split',
    replicas: typeof body.replicas === 'number' ? body.replicas : 1,
    stores: stores.map(({ key }) => key),
    configSecrets: secrets.length > 0 ? secrets : stringsOf(template.customServiceConfigSecrets),
    body,
    ...(defaultStore === undefined ? {} : { defaultStore }),
    ...(own ? { config: own.config } : {}),
  };
  return { api, stores: own ? stores : [] };
}

function readMounts(level: MountNode['level'], list: Json): readonly MountNode[] {
  return listOr(list).flatMap((entry, entryIndex) =>
    listOr(at(entry, 'extraVol')).filter(isObject).map((body, item) => readMount(level, entryIndex, item, body)));
}

function readMount(level: MountNode['level'], entry: number, item: number, body: JsonObject): MountNode {
  return {
    key: `mount/${level}/${entry}/${item}`,
    made: false,
    level,
    entry,
    item,
    ...(Array.isArray(body.propagation) ? { propagation: stringsOf(body.propagation) } : {}),
    volumes: listOr(body.volumes).filter(isObject),
    mounts: listOr(body.mounts).filter(isObject),
    body,
  };
}
