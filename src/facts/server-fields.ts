/**
 * What the API server keeps in `metadata`, and nobody writes: a manifest with one of these is refused, or refused once somebody else has
 * changed the object. Source: Kubernetes, ObjectMeta; kubectl, lastAppliedConfig.
 */
export const SERVER_METADATA = [
  'creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid',
];

/** The annotation in which client-side apply keeps a copy of the whole manifest. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
