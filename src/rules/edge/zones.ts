import { cinderOf } from '../../model/cinder';
import { novaOf } from '../../model/nova';
import { plainOption } from '../../model/plain-config';
import type { Topology } from '../../model/topology';

/** The availability zones that volume services name for their back ends. */
export function volumeZones(topology: Topology): ReadonlySet<string> {
  let zones = kept.get(topology);
  if (!zones) kept.set(topology, zones = new Set(cinderOf(topology).backends.flatMap(({ zone }) => zone ?? [])));
  return zones;
}

/**
 * The zone of volumes whose back end names none: what the template says, or cinder-operator.
 * Source: cinder-operator, 00-global-defaults.
 */
export function commonZone(topology: Topology): string {
  return plainOption(cinderOf(topology).common, 'DEFAULT', 'storage_availability_zone') || 'nova';
}

/** The zone that instances go to which ask for none. */
export function scheduleZone(topology: Topology): string | undefined {
  const { api } = novaOf(topology);
  return api && (plainOption(api, 'DEFAULT', 'default_schedule_zone') || undefined);
}

const kept = new WeakMap<Topology, ReadonlySet<string>>();
