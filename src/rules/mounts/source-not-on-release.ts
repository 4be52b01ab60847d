import { VOLUME_SOURCES } from '../../facts/fields';
import { textOr } from '../../model/json';
import { isSince } from '../../model/query';
import { sketch } from '../../model/sketch';
import { listed, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reachedVolumes } from './reach';
import { entryBody, withMount } from './sample';

export const sourceNotOnRelease: Rule = {
  code: 'GLN-MOUNTS-010',
  title: 'A release does not take the source of a volume',
  why: 'Each release takes fewer kinds of volumes; what it does not know is dropped without a word, and the volume becomes an empty directory.',
  severity: Severity.ERROR,
  source: 'the CRDs of every release; lib-common, modules/storage/storage.go, run',

  *check(topology) {
    for (const { entry, index, volume } of reachedVolumes(topology)) {
      for (const source of Object.keys(volume)) {
        const last = VOLUME_SOURCES[source]?.until;
        if (last === undefined || volume[source] === null) continue;
        const lacking = topology.targets.filter((release) => !isSince(last, release));
        if (lacking.length === 0) continue;
        yield {
          on: entry,
          field: `volumes[${index}].${source}`,
          message: `The volume '${textOr(volume.name) ?? ''}' is made from ${source}, which is not taken on ${releases(lacking)}.`,
          consequence: `the source is dropped on ${releases(lacking)}, and the volume becomes an empty directory; strict clients are refused.`,
          fix: `use ${listed(PORTABLE, 'or')}, or name the releases that you deploy.`,
        };
      }
    }
  },

  trips: () => withMount(sketch(), entryBody('certificates', { hostPath: { path: '/etc/pki/site' } }, '/etc/site-certificates')),
  passes: () => withMount(sketch(), entryBody('certificates', { csi: { driver: 'certificates.example.com' } }, '/etc/site-certificates')),
};

const PORTABLE = Object.keys(VOLUME_SOURCES).filter((source) => VOLUME_SOURCES[source].until === undefined).slice(0, 6);
