import { VOLUME_SOURCES } from '../../facts/fields';
import type { JsonObject } from '../../model/json';
import { textOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reachedVolumes } from './reach';
import { entryBody, withMount } from './sample';

export const notOneSource: Rule = {
  code: 'GLN-MOUNTS-008',
  title: 'A volume does not have exactly one source',
  why: 'Kubernetes makes an empty directory of a volume without a source, and refuses one with two.',
  severity: Severity.ERROR,
  source: 'R80: Kubernetes, SetDefaults_Volume() and validateVolumeSource(); the custom resource lets it pass, run',

  *check(topology) {
    for (const { entry, index, volume } of reachedVolumes(topology)) {
      const { known, unknown } = sourcesOf(volume);
      // What is misspelt is said by the rule about fields that do not exist.
      if (known.length === 1 || (known.length === 0 && unknown.length > 0)) continue;
      const name = textOr(volume.name) ?? '';
      yield {
        on: entry,
        field: `volumes[${index}]`,
        message: known.length === 0 ? `The volume '${name}' has no source.` : `The volume '${name}' has ${known.length} sources: ${listed(known)}.`,
        consequence: known.length === 0
          ? 'Kubernetes makes an empty directory of it: the mount is there, its files are not.'
          : 'Kubernetes refuses the pods on every release: a volume has one source.',
        fix: known.length === 0 ? 'secret: { secretName: … }, configMap: { name: … } or another source.' : 'keep one of them, or make a volume of each.',
      };
    }
  },

  trips: () => withMount(sketch(), entryBody('policy', { secret: { secretName: 'policy' }, configMap: { name: 'policy' } }, '/etc/policy')),
  passes: () => withMount(sketch(), entryBody('policy', { configMap: { name: 'policy' } }, '/etc/policy')),
};

function sourcesOf(volume: JsonObject): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const keys = Object.keys(volume).filter((key) => key !== 'name' && volume[key] !== null && volume[key] !== undefined);
  return { known: keys.filter((key) => key in VOLUME_SOURCES), unknown: keys.filter((key) => !(key in VOLUME_SOURCES)) };
}
