import { LIFECYCLE, type Change } from '../../facts/lifecycle';
import { effectsOf, onlyReorders, recreates, releasesWith, type ApiChange, type ApiEffects } from '../../model/effects';
import { statefulSetsOf } from '../../model/names';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import { listed, quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const replacedPods: UpdateRule = {
  code: 'GLN-UPDATE-012',
  title: 'The pods of an API are all replaced at once',
  why: 'A StatefulSet cannot change its volume claims, so the operator deletes it and makes it anew; it does the same for another list of stores.',
  severity: Severity.WARNING,
  source: LIFECYCLE.stores.source,

  *check(old, next) {
    for (const effects of effectsOf(old, next)) {
      const recreated = releasesWith(effects, 'recreated');
      const api = apiNamed(next, effects.name);
      const causes = effects.changes.filter(recreates);
      // That the order could have stayed is a finding of its own.
      if (!api || recreated.length === 0 || causes.some(({ change }) => OTHER_FINDINGS.includes(change)) || onlyReorders(effects)) continue;
      yield {
        on: api,
        ...(FIELDS[causes[0].change] === undefined ? {} : { field: FIELDS[causes[0].change] }),
        message: `API '${api.name}' gets new pods all at once, as ${listed(causes.map(changed))}.`,
        consequence: `${setsOf(effects, next.glance.section.uniquePodNames === true)} deleted and made anew, and the API is away meanwhile, on ${releases(recreated)}.`,
        fix: 'apply it when nobody needs the API; with another API in the catalog meanwhile, users notice nothing.',
      };
    }
  },

  trips: () => update('hub:rbd,archive:s3'),
  passes: () => update('hub:rbd'),
};

/** An update of these is an error, and says more. */
const OTHER_FINDINGS: readonly Change[] = ['layout', 'pod-names'];

const FIELDS: Partial<Readonly<Record<Change, string>>> = { stores: 'customServiceConfig [DEFAULT] enabled_backends', storage: 'storage', external: 'storage', cache: 'imageCache' };

function changed({ change, from, to }: ApiChange): string {
  return `${LIFECYCLE[change].what}${from === undefined ? '' : ` from ${from || 'none'} to ${to || 'none'}`}`;
}

function setsOf({ name, layout }: ApiEffects, unique: boolean): string {
  const sets = statefulSetsOf(name, layout, unique);
  return `${quoted(sets)} ${sets.length === 1 ? 'is' : 'are'}`;
}

function update(stores: string): Update {
  return { old: sketch({ apis: { default: { stores: 'hub:rbd' } } }), next: sketch({ apis: { default: { stores } } }) };
}
