import type { Duration } from 'cdk8s';
import { filled } from './defined';
import { ROUTE_TIMEOUT } from '../facts/routes';
import type { JsonObject } from '../model/json';

/** What is different about the Route by which users reach an API. */
export interface ApiRoute {
  /** Its host name. @default - made from the names of service, namespace and cluster */
  readonly host?: string;
  /**
   * Name of a Secret with its certificate: `tls.crt`, `tls.key` and `ca.crt`. Without the Secret the operator gets no further.
   *
   * @default - one that the operator has issued
   */
  readonly tlsSecretName?: string;
  /** How long a request may take in the proxy, in whole seconds. @default - the timeout of the API */
  readonly timeout?: Duration;
  /** Further annotations. @default - none */
  readonly annotations?: Record<string, string>;
  /** Further labels. @default - none */
  readonly labels?: Record<string, string>;
}

/** An entry of `spec.glance.apiOverrides`. @internal */
export function routeFields(route: ApiRoute | undefined): JsonObject | undefined {
  if (!route) return undefined;
  const { host, tlsSecretName, timeout, annotations, labels } = route;
  const limit = timeout && { [ROUTE_TIMEOUT]: `${timeout.toSeconds({ integral: false })}s` };
  const metadata = filled({ annotations: filled({ ...limit, ...annotations }), labels });
  return filled({
    route: filled({ metadata, spec: host === undefined ? undefined : { host } }),
    tls: tlsSecretName === undefined ? undefined : { secretName: tlsSecretName },
  });
}
