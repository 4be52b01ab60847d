import { Release, RELEASES } from '../../facts/releases';
import { hasField } from '../../model/fields';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { inspectedFields, isOtherwiseNamed } from './inspection';

export const fieldNotOnRelease: Rule = {
  code: 'GLN-RESOURCE-003',
  title: 'A field does not exist on a release that the manifests are for',
  why: 'The cluster drops what its release does not know without a word: the setting is lost there.',
  severity: Severity.ERROR,
  source: 'R84: the CRDs of the operators, release by release; kubernetes.io, API concepts, field validation',

  *check(topology) {
    for (const unknown of inspectedFields(topology).unknown) {
      const { on, field, shown, fact, releases: lacking } = unknown;
      // Fields of other services are known by name only.
      if (!fact || (field === `spec.${unknown.name}` && fact.type === 'any') || isOtherwiseNamed(topology, unknown)) continue;
      const having = RELEASES.filter((release) => hasField(fact, release));
      yield {
        on,
        field,
        message: `'${shown}' is no field on ${releases(lacking)}.`,
        consequence: `on ${releases(lacking)} the cluster drops it without a word; server-side apply and strict validation refuse the whole control plane.`,
        fix: fact.until ? `remove it, or target: ReleaseTarget.only(Release.${keyOf(fact.until)}).` : `target: ReleaseTarget.since(Release.${keyOf(having[0])}), or remove it.`,
        inYaml: `remove it; or --release ${fact.until ?? `${having[0]} and later ones`}, where no other one is deployed.`,
      };
    }
  },

  trips: () => sketch({ release: [Release.FR1, Release.FR2], template: { topologyRef: { name: 'spread' } } }),
  passes: () => sketch({ release: Release.FR2, template: { topologyRef: { name: 'spread' } } }),
};

function keyOf(release: Release): string {
  return Object.entries(Release).find(([, value]) => value === release)![0];
}
