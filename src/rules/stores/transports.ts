import { VOLUME_TRANSPORTS, type VolumeTransportFacts } from '../../facts/volume-transports';
import { at, objectOr, textOr } from '../../model/json';
import { decodeIni, mergeSections } from '../../model/oslo/ini';
import { decodeValue } from '../../model/oslo/value';
import { apisWith, knowsServices, serviceOf, storesWith } from '../../model/query';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';

/** A back end of the Block Storage service. */
export interface VolumeBackend {
  /** Its `volume_backend_name`. */
  readonly name: string;
  readonly transport?: VolumeTransportFacts;
}

/** A Cinder store that an API enables, with what is known of its transport. */
export interface CinderUse {
  readonly store: StoreNode;
  readonly apis: readonly ApiNode[];
  readonly transport?: VolumeTransportFacts;
}

export function cinderUses(topology: Topology): readonly CinderUse[] {
  if (!topology.glance.enabled) return [];
  return storesWith(topology, 'cinder').map((store) => ({ store, apis: apisWith(topology, store), transport: transportOf(topology, store) }))
    .filter(({ apis }) => apis.length > 0);
}

/** The back ends that the control plane itself configures, in the texts of its volume services; those in Secrets are not known. */
export function volumeBackends(topology: Topology): readonly VolumeBackend[] {
  return servicesOf(topology).flatMap(({ backends }) => backends);
}

/** Whether the names of all back ends are known: a service that names none in its text has them in a Secret. */
export function knowsBackends(topology: Topology): boolean {
  const services = servicesOf(topology);
  return knowsServices(topology) && services.length > 0 && services.every(({ backends }) => backends.length > 0);
}

interface VolumeService { readonly backends: readonly VolumeBackend[] }

const kept = new WeakMap<Topology, readonly VolumeService[]>();

function servicesOf(topology: Topology): readonly VolumeService[] {
  let found = kept.get(topology);
  if (!found) {
    const written = Object.values(objectOr(at(serviceOf(topology, 'cinder'), 'template', 'cinderVolumes')));
    kept.set(topology, found = written.map((service) => ({ backends: backendsIn(textOr(at(service, 'customServiceConfig')) ?? '') })));
  }
  return found;
}

/** What the construct says, or what the store's back end has, or else all of them. */
function transportOf(topology: Topology, { transport, volumeType }: StoreNode): VolumeTransportFacts | undefined {
  if (transport !== undefined) return VOLUME_TRANSPORTS.find((row) => row.transport === transport);
  const all = volumeBackends(topology);
  const own = all.filter(({ name }) => name === volumeType?.backendName);
  const found = own.length > 0 ? own : knowsBackends(topology) ? all : [];
  return found.length > 0 && found.every((backend) => backend.transport === found[0].transport) ? found[0].transport : undefined;
}

function backendsIn(text: string): readonly VolumeBackend[] {
  return mergeSections(decodeIni(text).sections).flatMap(({ options }) => {
    const values = new Map(options.map(({ name, raw }) => [name, decodeValue(raw).value]));
    const name = values.get('volume_backend_name');
    if (name === undefined) return [];
    const driver = (values.get('volume_driver') ?? '').replace(/^cinder\.volume\.drivers\./, '');
    const transport = VOLUME_TRANSPORTS.find(({ drivers }) => drivers.some((row) => row.driver === driver && holds(row.when, values)));
    return [{ name, ...(transport ? { transport } : {}) }];
  });
}

function holds(when: readonly [string, string] | undefined, values: ReadonlyMap<string, string>): boolean {
  return when === undefined || values.get(when[0])?.toLowerCase() === when[1];
}
