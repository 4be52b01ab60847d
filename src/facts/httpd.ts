import { Release } from './releases';

/**
 * Where Apache, in front of Glance, reads further configuration.
 * Source: glance-operator, config/samples/httpd-overrides, and its virtual host.
 */
export const HTTPD_CUSTOM = { directory: '/etc/httpd/conf_custom', files: /\.conf$/, since: Release.FR3 } as const;
