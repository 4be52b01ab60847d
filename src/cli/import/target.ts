import { RELEASES, Release } from '../../facts/releases';
import type { Topology } from '../../model/topology';
import { Severity } from '../../rules/diagnostic';
import { RULES } from '../../rules/index.generated';
import { call, type Expr, member } from '../../write/typescript/program';

/** The releases that a control plane is right on: all of them; else from one on; else one. Every release where it is right on none. */
export function fittingReleases(topology: Topology): readonly Release[] {
  if (isRight(topology, RELEASES)) return RELEASES;
  const right = RELEASES.filter((release) => isRight(topology, [release]));
  const runs = RELEASES.map((_, index) => RELEASES.slice(index));
  const since = runs.find((later) => later.every((release) => right.includes(release)) && isRight(topology, later));
  return since ?? (right.length > 0 ? right.slice(-1) : RELEASES);
}

/** The target that names them; undefined for every release, null where there is no such target. */
export function targetOf(releases: readonly Release[]): Expr | null | undefined {
  if (releases.length === RELEASES.length) return undefined;
  const method = releases.length === 1 ? 'only' : 'since';
  const isRun = RELEASES.slice(-releases.length).every((release, index) => release === releases[index]);
  return method === 'only' || isRun ? call('ReleaseTarget', method, member('Release', nameOf(releases[0]))) : null;
}

function nameOf(release: Release): string {
  return Object.keys(Release).find((name) => Release[name as keyof typeof Release] === release)!;
}

function isRight(topology: Topology, targets: readonly Release[]): boolean {
  const tried = { ...topology, targets };
  return RULES.filter(({ severity }) => severity === Severity.ERROR)
    .every((rule) => [...rule.check(tried)].every((finding) => (finding.severity ?? rule.severity) !== Severity.ERROR));
}
