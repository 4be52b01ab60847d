/**
 * The releases of Red Hat OpenStack Services on OpenShift that manifests can be for, oldest first.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator (branches 18.0-fr1 to 18.0-fr6, 18-stable, main)
 */
export enum Release {
  /** RHOSO 18.0, feature release 1. */
  FR1 = 'FR1',
  /** RHOSO 18.0, feature release 2. */
  FR2 = 'FR2',
  /** RHOSO 18.0, feature release 3. */
  FR3 = 'FR3',
  /** RHOSO 18.0, feature release 4. */
  FR4 = 'FR4',
  /** RHOSO 18.0, feature release 5. */
  FR5 = 'FR5',
  /** RHOSO 18.0, feature release 6: with the glance that it first shipped, and with the one that its branch is about to take. */
  FR6 = 'FR6',
  /** The operators' branch 18-stable, which follows FR6. */
  STABLE_18 = '18-stable',
  /** RHOSO 19, in development. */
  RHOSO_19 = '19',
}

/** Every release, oldest first. */
export const RELEASES: readonly Release[] = Object.values(Release);

/** What a row of a table that changes with the release has in common: the first release for which it holds. */
export interface ReleaseFact {
  readonly since: Release;
}
