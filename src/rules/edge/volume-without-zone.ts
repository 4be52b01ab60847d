import { cinderOf } from '../../model/cinder';
import { optionField } from '../../model/plain-config';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, volume } from './sample';
import { commonZone, volumeZones } from './zones';

export const volumeWithoutZone: Rule = {
  code: 'GLN-EDGE-019',
  title: 'A back end of one zone among several names none',
  why: 'A back end without a zone of its own is in the zone of all of cinder.',
  severity: Severity.WARNING,
  source: 'R109: cinder, cmd/volume.py, backend_availability_zone; cinder-operator, 00-global-defaults',

  *check(topology) {
    const zones = volumeZones(topology);
    // One back end without a zone may well be meant for the zone of all.
    const without = cinderOf(topology).backends.filter(({ zone, service }) => zone === undefined && !service.hasSecrets);
    if (zones.size === 0 || (without.length < 2 && !zones.has(commonZone(topology)))) return;
    for (const { service, section } of without) {
      yield {
        on: service.on,
        field: optionField(service, section, 'backend_availability_zone'),
        message: `The back end '${section}' of volume service '${service.name}' has no backend_availability_zone, while others have.`,
        consequence: `its volumes are in the zone '${commonZone(topology)}', and instances of another zone cannot have them.`,
        fix: `backend_availability_zone: the zone of its compute nodes, in [${section}].`,
      };
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1'), az2: volume('az2', { backend_availability_zone: '' }) }, cinder: COMMON }),
  passes: () => dcn({ volumes: { az1: volume('az1'), az2: volume('az2') } }),
};

const COMMON = '[DEFAULT]\nstorage_availability_zone = az1\n';
