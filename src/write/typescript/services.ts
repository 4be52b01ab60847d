import { call, type Expr, type Fields, fields, list, value } from './program';
import { choice, durationOf, isText, NOTHING, shape, seconds, text, textMap, texts, whole, type Writer, type Written } from './values';
import { ROUTE_TIMEOUT } from '../../facts/routes';
import { isObject, objectOr, type Json, type JsonObject } from '../../model/json';

/** What `override.service.<endpoint>` says, as a `ServiceOverride`. */
export const serviceOverride: Writer = (field) => {
  if (!isObject(field) || !has(field, ['metadata', 'spec'])) return undefined;
  const metadata = objectOr(field.metadata);
  const spec = objectOr(field.spec);
  if (!has(metadata, ['annotations', 'labels'])) return undefined;
  const annotations = objectOr(metadata.annotations);
  const { address, others, rest } = spec.type === 'LoadBalancer' ? loadBalancer(annotations, spec) : { address: undefined, others: annotations, rest: spec };
  const written = shape(SPEC)(rest);
  if (written === undefined || (Object.keys(others).length > 0 && textMap(others) === undefined)) return undefined;
  return fields([
    ['loadBalancer', address],
    ...(written === NOTHING ? [] : flattened(written as Fields)),
    ['annotations', optional(others)],
    ['labels', optional(objectOr(metadata.labels))],
  ]);
};

/** An entry of `apiOverrides`, as an `ApiRoute`. */
export const apiRoute: Writer = (field) => {
  if (!isObject(field) || !has(field, ['route', 'tls'])) return undefined;
  const route = objectOr(field.route);
  const metadata = objectOr(route.metadata);
  if (!has(route, ['metadata', 'spec']) || !has(metadata, ['annotations', 'labels'])) return undefined;
  const { [ROUTE_TIMEOUT]: timeout, ...annotations } = objectOr(metadata.annotations);
  const limit = isText(timeout) ? /^([1-9]\d*)s$/.exec(timeout) : undefined;
  if (timeout !== undefined && !limit) return undefined;
  const spec = shape({ host: ['host', text] })(objectOr(route.spec));
  const tls = shape({ secretName: ['tlsSecretName', text] })(objectOr(field.tls));
  const isPlain = Object.keys(annotations).length === 0 || textMap(annotations) !== undefined;
  if (spec === undefined || tls === undefined || !isPlain) return undefined;
  const found = fields([
    ...entriesOf(spec), ...entriesOf(tls), ['timeout', limit ? durationOf(Number(limit[1])) : undefined],
    ['annotations', optional(annotations)], ['labels', optional(objectOr(metadata.labels))],
  ]);
  return found.entries.length === 0 ? NOTHING : found;
};

const probe = shape({
  type: ['type', (field) => (field === 'HTTP' || field === '' ? NOTHING : undefined)],
  path: ['path', text], port: ['port', whole], scheme: ['scheme', choice('ProbeScheme', { HTTP: 'HTTP', HTTPS: 'HTTPS' })],
  initialDelaySeconds: ['initialDelay', seconds], timeoutSeconds: ['timeout', seconds], periodSeconds: ['period', seconds],
  failureThreshold: ['failureThreshold', whole],
});

/** One that runs a command says so by its type. */
const anyProbe: Writer = (field) => {
  const { type, command, ...others } = objectOr(field);
  if (type !== 'Exec') return probe(field);
  const written = probe(others);
  const run = texts(command);
  if (written === undefined || run === undefined || run === NOTHING) return undefined;
  return fields([['command', run], ...entriesOf(written)]);
};

/** `override.probes`, as `ApiProbes`. */
export const apiProbes = shape({ livenessProbes: ['liveness', anyProbe], readinessProbes: ['readiness', anyProbe], startupProbes: ['startup', anyProbe] });

const POLICY = { CLUSTER: 'Cluster', LOCAL: 'Local' };

const SPEC = {
  type: ['type', choice('ServiceType', { CLUSTER_IP: 'ClusterIP', NODE_PORT: 'NodePort', LOAD_BALANCER: 'LoadBalancer' })],
  internalTrafficPolicy: ['internalTrafficPolicy', choice('TrafficPolicy', POLICY)],
  ipFamilyPolicy: ['ipFamilyPolicy', choice('IpFamilyPolicy', {
    SINGLE_STACK: 'SingleStack', PREFER_DUAL_STACK: 'PreferDualStack', REQUIRE_DUAL_STACK: 'RequireDualStack',
  })],
  sessionAffinity: ['sessionAffinity', choice('SessionAffinity', { NONE: 'None', CLIENT_IP: 'ClientIP' })],
  sessionAffinityConfig: ['sessionAffinityTimeout', shape({ clientIP: ['timeout', shape({ timeoutSeconds: ['seconds', seconds] })] })],
} as const;

/** `{ sessionAffinityTimeout: { timeout: { seconds: … } } }` is one property. */
function flattened({ entries }: Fields): Fields['entries'] {
  return entries.map(([name, inner]) => [name, name === 'sessionAffinityTimeout' ? innermost(inner) : inner] as const);
}

function innermost(expr: Expr): Expr {
  return expr.kind === 'fields' ? innermost(expr.entries[0][1]) : expr;
}

const ADDRESS_POOL = 'metallb.universe.tf/address-pool';
const SHARING_KEY = 'metallb.universe.tf/allow-shared-ip';
const ADDRESSES = 'metallb.universe.tf/loadBalancerIPs';

function loadBalancer(annotations: JsonObject, spec: JsonObject) {
  const { [ADDRESS_POOL]: pool, [SHARING_KEY]: key, [ADDRESSES]: addresses, ...others } = annotations;
  const { type: _, externalTrafficPolicy, loadBalancerClass, loadBalancerSourceRanges, ...rest } = spec;
  const said = (field: Json, writer: Writer) => (field === undefined || field === null ? undefined : asExpr(writer(field)));
  const address = fields([
    ['addresses', isText(addresses) ? list(addresses.split(',').map(value)) : undefined],
    ['addressPool', said(pool, text)],
    ['sharingKey', said(key, text)],
    ['loadBalancerClass', said(loadBalancerClass, text)],
    ['sourceRanges', said(loadBalancerSourceRanges, texts)],
    ['externalTrafficPolicy', said(externalTrafficPolicy, choice('TrafficPolicy', POLICY))],
  ]);
  return { address, others, rest };
}

function asExpr(written: Written): Expr | undefined {
  return written === NOTHING ? undefined : written;
}

function entriesOf(written: Written): ReadonlyArray<readonly [string, Expr]> {
  return written === NOTHING || written === undefined || written.kind !== 'fields' ? [] : written.entries;
}

function optional(map: JsonObject): Expr | undefined {
  return Object.keys(map).length === 0 ? undefined : asExpr(textMap(map));
}

function has(object: JsonObject, names: readonly string[]): boolean {
  return Object.keys(object).every((name) => names.includes(name));
}

/** A network and its address, the one thing that most sites say of their service. */
export function soleAddress(service: Expr | undefined): { readonly ip: string; readonly pool: string } | undefined {
  if (service?.kind !== 'fields' || service.entries.length !== 1 || service.entries[0][0] !== 'loadBalancer') return undefined;
  const { entries } = service.entries[0][1] as Fields;
  const [addresses, pool] = entries.map(([, inner]) => inner);
  if (entries.map(([name]) => name).join() !== 'addresses,addressPool' || addresses.kind !== 'list' || addresses.items.length !== 1) return undefined;
  const [ip] = addresses.items;
  return ip.kind === 'value' && pool.kind === 'value' ? { ip: String(ip.value), pool: String(pool.value) } : undefined;
}

/** A call that names a thing that is there already. */
export function named(type: string, method: string, name: string): Expr {
  return call(type, method, value(name));
}
