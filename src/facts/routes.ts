/**
 * The annotation of a Route with its time limit. The webhook sets it from apiTimeout, and leaves alone what somebody else set.
 * Source: glance-operator, api/v1beta1/glance_webhook.go, SetDefaultRouteAnnotations().
 */
export const ROUTE_TIMEOUT = 'haproxy.router.openshift.io/timeout';

/** Where the webhook notes the limit that it set, so that it may set another one. Source: as ROUTE_TIMEOUT. */
export const ROUTE_TIMEOUT_NOTE = 'api.glance.openstack.org/timeout';

/**
 * Seconds of each unit of a time limit; without one it is in milliseconds.
 * Source: OpenShift, route-specific annotations; HAProxy, time format.
 */
export const ROUTE_TIMEOUT_UNITS: Readonly<Record<string, number>> = { us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * Probes that the custom resource takes, and that no container of an API gets.
 * Source: glance-operator, internal/glanceapi/statefulset.go.
 */
export const UNUSED_PROBES: readonly string[] = ['startupProbes'];
