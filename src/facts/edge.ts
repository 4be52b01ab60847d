/** The import method that copies an image from store to store. */
export const COPY_METHOD = 'copy-image';

/** What the operator enables of its own; Glance itself would have more. Source: glance-operator, templates/common/config/00-config.conf. */
export const OPERATORS_METHODS: readonly string[] = ['web-download', 'glance-direct'];

/**
 * What `propagation` must name for a mount to reach the pods of cinder; a volume service matches its key as well, a backup service never
 * does. Source: cinder-operator, internal/cinder/const.go; internal/cinderbackup/volumes.go.
 */
export const CINDER_PODS: Readonly<Record<'volume' | 'backup', readonly string[]>> = {
  volume: ['Cinder', 'CinderVolume'],
  backup: ['Cinder', 'CinderBackup'],
};
