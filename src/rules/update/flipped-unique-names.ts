import { RENAMED_GLANCE } from '../../facts/admission';
import { factOn } from '../../model/query';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { UpdateRule } from '../rule';

export const flippedUniqueNames: UpdateRule = {
  code: 'GLN-UPDATE-003',
  title: 'uniquePodNames changes on a live service',
  why: 'It changes the name of the Glance resource, after which everything else is named.',
  severity: Severity.ERROR,
  source: 'openstack-operator, glance.go, ReconcileGlance(), and GetServiceNameCached(): read, not run',

  *check(old, next) {
    if (!old.glance.enabled || !next.glance.enabled) return;
    const [before, after] = [old, next].map(({ glance }) => glance.section.uniquePodNames === true);
    // A fragment that leaves it out leaves it as it is.
    if (before === after || (!next.controlPlane.whole && next.glance.section.uniquePodNames === undefined)) return;
    yield {
      on: next.glance,
      field: 'spec.glance.uniquePodNames',
      message: `The setting uniquePodNames changes from ${String(before)} to ${String(after)}.`,
      consequence: `${effects(next.targets)}.`,
      fix: `uniquePodNames: ${String(before)}, as it was.`,
    };
  },

  trips: () => ({ old: sketch(), next: sketch({ section: { uniquePodNames: true } }) }),
  passes: () => ({ old: sketch(), next: sketch({ section: { uniquePodNames: false } }) }),
};

function effects(targets: Parameters<typeof releases>[0]): string {
  const distinct = [...new Set(targets.map((release) => factOn(RENAMED_GLANCE, release).effect))];
  return distinct.map((effect) => `on ${releases(targets.filter((release) => factOn(RENAMED_GLANCE, release).effect === effect))} ${effect}`).join('; ');
}
