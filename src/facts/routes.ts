/**
 * The annotation of a Route with its time limit. The webhook sets it from apiTimeout, and leaves alone what somebody else set.
 * Source: glance-operator, api/v1beta1/glance_webhook.go, SetDefaultRouteAnnotations().
 */
export const ROUTE_TIMEOUT = 'haproxy.router.openshift.io/timeout';

/**
 * Probes that the custom resource takes, and that no container of an API gets.
 * Source: glance-operator, internal/glanceapi/statefulset.go.
 */
export const UNUSED_PROBES: readonly string[] = ['startupProbes'];
