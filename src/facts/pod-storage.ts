import { Release } from './releases';

/** Where Glance stages what is imported, converted or copied. Source: glance-operator, 00-config.conf. */
export const STAGING_DIRECTORY = '/var/lib/glance/os_glance_staging_store';

/** Where the volume of a pod is mounted. Source: glance-operator, volumes.go. */
export const GLANCE_HOME = '/var/lib/glance';

/**
 * Which pods have a volume for the image cache: those with a volume of their own, or all with a cache.
 * Source: glance-operator, statefulset.go.
 */
export const CACHE_VOLUME = [
  { since: Release.FR1, needs: 'volume' },
  { since: Release.FR2, needs: 'cache' },
] as const;
