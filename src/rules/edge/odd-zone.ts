import { Release } from '../../facts/releases';
import { cinderOf } from '../../model/cinder';
import { nearest } from '../../model/names';
import { novaOf } from '../../model/nova';
import { optionField, plainOption, type PlainText } from '../../model/plain-config';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { backup, dcn, volume } from './sample';
import { scheduleZone, volumeZones } from './zones';

export const oddZone: Rule = {
  code: 'GLN-EDGE-018',
  title: 'An availability zone has no volumes',
  why: 'Volumes, their backups and the instances that use them meet by the name of their zone, case included.',
  severity: Severity.WARNING,
  source: 'R109, R115: cinder, backup/api.py and volume/flows/api/create_volume.py; nova, conf/availability_zone.py',

  *check(topology) {
    const zones = volumeZones(topology);
    if (!topology.controlPlane.whole || zones.size < 2) return;
    for (const { text, who, section, option, zone, consequence } of uses(topology)) {
      if (zone === undefined || zones.has(zone)) continue;
      const meant = nearest(zone, [...zones]);
      yield {
        on: text.on,
        field: optionField(text, section, option),
        message: `${who} the zone '${zone}', but volumes are in ${quoted([...zones])}.`,
        consequence,
        fix: meant ? `${option} = ${meant}.` : `one of ${quoted([...zones])}, or a back end with backend_availability_zone = ${zone}.`,
      };
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1'), az2: volume('az2') }, backups: { az1: backup('az1'), az3: backup('az1', { storage_availability_zone: 'az3' }) }, release: Release.FR5 }),
  passes: () => dcn({ volumes: { az1: volume('az1'), az2: volume('az2') }, backups: { az1: backup('az1') }, release: Release.FR5 }),
};

interface ZoneUse {
  readonly text: PlainText;
  readonly who: string;
  readonly section: string;
  readonly option: string;
  readonly zone?: string;
  readonly consequence: string;
}

function uses(topology: Topology): readonly ZoneUse[] {
  const { common, backups } = cinderOf(topology);
  const { api } = novaOf(topology);
  const storage = { section: 'DEFAULT', option: 'storage_availability_zone' };
  const several = backups.filter(({ name }) => name !== 'cinderBackup').map(({ own, name }): ZoneUse => ({
    ...storage, text: own, who: `The backup service '${name}' has`, zone: plainOption(own, storage.section, storage.option) || undefined,
    consequence: 'it gets no backups to make, and the backups of another zone may have nobody.',
  }));
  return [
    {
      ...storage, text: common, who: 'Cinder has by default', zone: plainOption(common, storage.section, storage.option) || undefined,
      consequence: 'volumes that ask for no zone are refused.',
    },
    ...several,
    ...(api ? [{
      text: api, who: 'Nova schedules by default into', section: 'DEFAULT', option: 'default_schedule_zone', zone: scheduleZone(topology),
      consequence: 'instances that ask for no zone find no volumes in theirs, or no host at all.',
    }] : []),
  ];
}
