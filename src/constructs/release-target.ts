import { RELEASES, type Release } from '../facts/releases';

/** The releases that the manifests are for. By default they are portable: right on every supported release. */
export class ReleaseTarget {
  /** Every release from FR1 on. */
  public static portable(): ReleaseTarget {
    return new ReleaseTarget(RELEASES);
  }

  /** One release: unlocks what only that one can do. */
  public static only(release: Release): ReleaseTarget {
    return new ReleaseTarget([release]);
  }

  /** A release and all later ones. */
  public static since(release: Release): ReleaseTarget {
    return new ReleaseTarget(RELEASES.slice(RELEASES.indexOf(release)));
  }

  /** @internal */
  public readonly _releases: readonly Release[];

  private constructor(releases: readonly Release[]) {
    this._releases = releases;
  }
}
