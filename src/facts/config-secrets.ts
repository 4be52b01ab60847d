import { Release } from './releases';

/**
 * How the operator puts the keys of a Secret of `customServiceConfigSecrets` together: in an order that is new at every reconcile,
 * or sorted by name. Source: glance-operator, glanceapi_controller.go.
 */
export const SECRET_KEY_ORDER = [
  { since: Release.FR1, order: 'random' },
  { since: Release.FR6, order: 'sorted' },
] as const;
