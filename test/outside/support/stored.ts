import { controlPlaneSchema, type CrdLine, type CrdSchema } from './crds';
import { filled } from './mutating-webhook';
import { at, isObject, objectOr, type Json, type JsonObject } from '../../../src/model/json';

/**
 * A control plane as the cluster has it after it was applied: unknown fields pruned, defaults of the schema and of the mutating webhook
 * filled in, what Go leaves out left out, and what the server adds added.
 */
export function stored(line: CrdLine, document: JsonObject): JsonObject {
  const schema = controlPlaneSchema(line);
  const spec = schema.properties!.spec;
  const decoded = { ...document, spec: omitted(spec, defaulted(spec, objectOr(document.spec))) };
  const mutated = filled(line, { ...decoded, spec: byWebhook(objectOr(decoded.spec)) });
  return {
    ...mutated,
    metadata: { ...objectOr(document.metadata), uid: '3f8a8f0e', resourceVersion: '7', generation: 2, managedFields: [{ manager: 'kubectl' }] },
    spec: defaulted(spec, objectOr(mutated.spec)),
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  };
}

/** Structural defaulting and pruning. A null that may not be one counts as absent. Source: Kubernetes, apiextensions, defaulting. */
function defaulted(schema: CrdSchema, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => defaulted(schema.items ?? {}, item));
  if (!isObject(value)) return value;
  const { properties, additionalProperties } = schema;
  if (!properties) return typeof additionalProperties === 'object' ? mapped(value, (inner) => defaulted(additionalProperties, inner)) : value;
  const known = Object.entries(properties).map(([name, inner]) => {
    const own = value[name] === null && inner.nullable !== true ? undefined : value[name];
    return [name, defaulted(inner, own === undefined ? inner.default as Json : own)] as const;
  });
  return Object.fromEntries(known.filter(([, inner]) => inner !== undefined));
}

/** What was read into Go structures and written again: quantities are texts, and what is empty and may be absent goes. */
function omitted(schema: CrdSchema, value: Json): Json {
  if (schema['x-kubernetes-int-or-string'] === true) return String(value);
  if (Array.isArray(value)) return value.map((item) => omitted(schema.items ?? {}, item));
  if (!isObject(value)) return value;
  const { properties, additionalProperties, required = [] } = schema;
  if (!properties) return typeof additionalProperties === 'object' ? mapped(value, (inner) => omitted(additionalProperties, inner)) : value;
  const left = Object.entries(value)
    .filter(([name, inner]) => required.includes(name) || properties[name]?.default !== undefined || !isZero(inner));
  return Object.fromEntries(left.map(([name, inner]) => [name, omitted(properties[name] ?? {}, inner)]));
}

function isZero(value: Json): boolean {
  return value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function mapped(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, inner]) => [name, change(inner)]));
}

/** W1, W2 and W2b of the webhooks' rules. */
function byWebhook(spec: JsonObject): JsonObject {
  if (!isObject(spec.glance)) return spec;
  const { glance } = spec;
  if (glance.enabled === false && !isObject(glance.template)) return spec;
  const template = templateByWebhook(objectOr(glance.template));
  const written = objectOr(glance.apiOverrides);
  const route = { route: { metadata: { annotations: { 'haproxy.router.openshift.io/timeout': '60s' } } } };
  // An entry for an edge API is kept, and none is made.
  const apiOverrides = Object.fromEntries(Object.entries(objectOr(template.glanceAPIs))
    .filter(([name, api]) => at(api, 'type') !== 'edge' || name in written)
    .map(([name]) => [name, { ...route, ...objectOr(written[name]) }]));
  return { ...spec, glance: { ...glance, template, apiOverrides } };
}

function templateByWebhook(template: JsonObject): JsonObject {
  const written = Object.entries(objectOr(template.glanceAPIs)).filter(([, api]) => isObject(api));
  const timeout = template.apiTimeout || 60;
  const made = written.length === 0
    ? { glanceAPIs: { default: { type: 'split', replicas: 0 } }, keystoneEndpoint: 'default', customServiceConfig: '[DEFAULT]\nenabled_backends=backend1:type1 # CHANGE_ME' }
    : { glanceAPIs: Object.fromEntries(written) };
  const apis = mapped(made.glanceAPIs, (api) => ({ ...objectOr(api), apiTimeout: at(api, 'apiTimeout') || timeout, imageCache: cacheByWebhook(api) }));
  const request = at(template, 'storage', 'storageRequest');
  const storage = { ...objectOr(template.storage), ...(request ? {} : { external: true }) };
  const endpoint = template.keystoneEndpoint || (Object.keys(apis).length === 1 ? Object.keys(apis)[0] : '');
  return { ...template, keystoneEndpoint: endpoint, ...made, glanceAPIs: apis, apiTimeout: timeout, storage };
}

function cacheByWebhook(api: Json): JsonObject {
  const cache = objectOr(at(api, 'imageCache'));
  return { ...cache, cleanerScheduler: cache.cleanerScheduler || '*/30 * * * *', prunerScheduler: cache.prunerScheduler || '1 0 * * *' };
}
