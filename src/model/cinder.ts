import { at, isObject, objectOr, stringsOf, textOr, type JsonObject } from './json';
import { plainOption, plainText, type PlainText } from './plain-config';
import { isDeployed } from './query';
import type { Topology } from './topology';

/** One service of cinder with its own text. */
export interface CinderService extends PlainText {
  readonly kind: 'volume' | 'backup';
  /** Its key; `cinderBackup` for the only backup service of older releases. */
  readonly name: string;
  /** Where it stands: `spec.cinder.template.cinderVolumes.az1`. */
  readonly path: string;
  readonly body: JsonObject;
  /** The template's text, to which its own adds. */
  readonly common: PlainText;
  /** Its own text, without the template's. */
  readonly own: PlainText;
  /** Secrets may hold what its text lacks. */
  readonly hasSecrets: boolean;
}

/** A back end of a volume service. */
export interface CinderBackend {
  readonly service: CinderService;
  /** The section with its options. */
  readonly section: string;
  readonly isRbd: boolean;
  readonly conf?: string;
  readonly secretUuid?: string;
  readonly zone?: string;
}

/** What is known of cinder in a control plane. */
export interface Cinder {
  readonly volumes: readonly CinderService[];
  readonly backups: readonly CinderService[];
  readonly backends: readonly CinderBackend[];
  /** `template.customServiceConfig`, to which each service adds its own. */
  readonly common: PlainText;
}

/** Cinder as the control plane has it; nothing of it when it is switched off. */
export function cinderOf(topology: Topology): Cinder {
  let cinder = kept.get(topology);
  if (!cinder) kept.set(topology, cinder = makeCinder(topology));
  return cinder;
}

/** `spec.cinder.template`. */
export function cinderTemplate({ controlPlane }: Topology): JsonObject {
  return objectOr(at(controlPlane.spec, 'cinder', 'template'));
}

const kept = new WeakMap<Topology, Cinder>();
const TEMPLATE = 'spec.cinder.template';

function makeCinder(topology: Topology): Cinder {
  const template = isDeployed(topology, 'cinder') ? cinderTemplate(topology) : {};
  const common = plainText(topology.controlPlane, textOr(template.customServiceConfig) ?? '', `${TEMPLATE}.customServiceConfig`);
  const volumes = servicesOf(topology, template, 'cinderVolumes', 'volume', common);
  const several = servicesOf(topology, template, 'cinderBackups', 'backup', common);
  const only = template.cinderBackup;
  const single = isObject(only) ? [service(topology, common, 'backup', 'cinderBackup', `${TEMPLATE}.cinderBackup`, only)] : [];
  return { volumes, backups: several.length > 0 ? several : single, backends: volumes.flatMap(backendsOf), common };
}

function servicesOf(
  topology: Topology, template: JsonObject, field: string, kind: CinderService['kind'], common: PlainText,
): readonly CinderService[] {
  return Object.entries(objectOr(template[field])).filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    .map(([name, body]) => service(topology, common, kind, name, `${TEMPLATE}.${field}.${name}`, body));
}

/** A service's own text adds to the template's. Source: cinder-operator, internal/cinder/const.go, the order of files. */
function service(
  { controlPlane }: Topology, common: PlainText, kind: CinderService['kind'], name: string, path: string, body: JsonObject,
): CinderService {
  const own = plainText(controlPlane, textOr(body.customServiceConfig) ?? '', `${path}.customServiceConfig`);
  const hasSecrets = stringsOf(body.customServiceConfigSecrets).length > 0;
  return { kind, name, path, body, own, common, hasSecrets, ...own };
}

/** The back ends that `enabled_backends` lists, or else those with a name. Source: cinder-operator, cindervolume_controller.go. */
function backendsOf(volume: CinderService): readonly CinderBackend[] {
  const listed = plainOption(volume, 'DEFAULT', 'enabled_backends');
  const sections = listed === undefined ? namedIn(volume) : listed.split(',').map((name) => name.trim()).filter((name) => name !== '');
  return [...new Set(sections)].map((section) => backendOf(volume, section));
}

function namedIn({ common, sections }: CinderService): readonly string[] {
  return [...common.sections.values(), ...sections.values()].filter(({ values }) => values.has('volume_backend_name')).map(({ name }) => name);
}

function backendOf(service_: CinderService, section: string): CinderBackend {
  const of = (option: string) => plainOption(service_, section, option) || undefined;
  return {
    service: service_, section,
    isRbd: /RBDDriver$/.test(of('volume_driver') ?? ''),
    conf: of('rbd_ceph_conf'), secretUuid: of('rbd_secret_uuid'), zone: of('backend_availability_zone'),
  };
}
