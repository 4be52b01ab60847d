/** The import method that copies an image from store to store. */
export const COPY_METHOD = 'copy-image';

/** What the operator enables of its own; Glance itself would have more. Source: glance-operator, templates/common/config/00-config.conf. */
export const OPERATORS_METHODS: readonly string[] = ['web-download', 'glance-direct'];
