import { REPLICAS } from '../limits';
import { Release } from '../releases';
import type { FieldFact } from './field-fact';
import { TEXT, TEXT_MAP, TEXTS, TOPOLOGY_REF } from './shared';

/** One entry of `glanceAPIs`. Source: glance-operator, api/v1beta1/common_types.go. */

const METADATA: FieldFact = { type: 'object', fields: { labels: TEXT_MAP, annotations: TEXT_MAP } };
const QUANTITIES: FieldFact = { type: 'map', item: { type: 'quantity' } };
const SECRET_NAME: FieldFact = { type: 'object', fields: { secretName: TEXT } };

/** Of a Kubernetes Service only what may be overridden. Source: lib-common, modules/common/service/types.go. */
const SERVICE: FieldFact = {
  type: 'object',
  fields: {
    metadata: { ...METADATA, doc: 'Labels and annotations of the Service, MetalLB\'s among them.' },
    spec: {
      type: 'object',
      fields: {
        type: { type: 'text', doc: '`LoadBalancer` gives the Service an address of its own, and takes its Route away.' },
        externalName: TEXT,
        externalTrafficPolicy: TEXT,
        internalTrafficPolicy: TEXT,
        ipFamilyPolicy: TEXT,
        loadBalancerClass: TEXT,
        loadBalancerSourceRanges: TEXTS,
        sessionAffinity: TEXT,
        sessionAffinityConfig: {
          type: 'object',
          fields: { clientIP: { type: 'object', fields: { timeoutSeconds: { type: 'integer' } } } },
        },
      },
    },
    endpointURL: { type: 'text', overwritten: true, doc: 'The address in the catalog.' },
  },
};

const SECONDS: FieldFact = { type: 'integer', min: 1, zeroIsAbsent: true };

/** Source: W16; lib-common, modules/common/probes. */
const PROBE: FieldFact = {
  type: 'object',
  fields: {
    type: { type: 'text', choices: ['HTTP', 'Exec', ''], doc: 'An `Exec` probe needs a command.' },
    path: { type: 'text', pattern: /^(\/.*)?$/, looks: "a path that starts with '/'" },
    scheme: TEXT,
    port: { type: 'integer', min: 1, max: 65535, zeroIsAbsent: true },
    command: TEXTS,
    initialDelaySeconds: { type: 'integer', min: 0 },
    timeoutSeconds: SECONDS,
    periodSeconds: SECONDS,
    failureThreshold: SECONDS,
  },
};

export const STORAGE: FieldFact = {
  type: 'object',
  doc: 'The disk of the pods; changing it recreates them.',
  fields: {
    storageClass: { type: 'text', doc: 'Class of the claims.' },
    storageRequest: { type: 'text', doc: 'Size of the claims; existing ones never grow.' },
    external: { type: 'boolean', doc: 'No claims at all; once set for an empty request it stays until it is said otherwise.' },
  },
};

export const IMAGE_CACHE: FieldFact = {
  type: 'object',
  doc: 'A cache of images on a disk of its own.',
  fields: {
    size: { type: 'text', default: '', doc: 'Size of the cache; empty for none.' },
    cleanerScheduler: { type: 'text', default: '*/30 * * * *', doc: 'When incomplete and stalled files are removed.' },
    prunerScheduler: { type: 'text', default: '1 0 * * *', doc: 'When the cache is cut back to its size.' },
  },
};

export const API_FIELDS: FieldFact = {
  type: 'object',
  fields: {
    replicas: { type: 'integer', default: 1, min: REPLICAS.min, max: REPLICAS.max, doc: 'Pods, of each half for a split API.' },
    type: { type: 'text', default: 'split', choices: ['split', 'single', 'edge'], zeroIsAbsent: true, doc: 'The layout; fixed once the API exists.' },
    customServiceConfig: { type: 'text', doc: 'Configuration that replaces the template\'s.' },
    customServiceConfigSecrets: { type: 'list', item: TEXT, doc: 'Secrets with configuration, which replace the template\'s.' },
    containerImage: { type: 'text', until: Release.FR4, overwritten: true, doc: 'Never honoured: images come from OpenStackVersion.' },
    nodeSelector: { ...TEXT_MAP, doc: 'Labels of the nodes that the pods may run on.' },
    topologyRef: TOPOLOGY_REF,
    resources: {
      type: 'object',
      doc: 'Requests and limits of each container of the pods.',
      fields: {
        requests: QUANTITIES,
        limits: QUANTITIES,
        claims: { type: 'list', item: { type: 'object', fields: { name: TEXT, request: { type: 'text', since: Release.FR4 } } } },
      },
    },
    networkAttachments: { ...TEXTS, doc: 'Networks of the pods beside the cluster\'s own.' },
    override: {
      type: 'object',
      fields: {
        service: { type: 'map', item: SERVICE, doc: 'By endpoint, `public` or `internal`: what is different about its Service.' },
        probes: {
          type: 'object',
          since: Release.FR6,
          fields: { livenessProbes: PROBE, readinessProbes: PROBE, startupProbes: PROBE },
        },
      },
    },
    storage: { ...STORAGE, doc: 'Overrides the template\'s storage, field by field.' },
    imageCache: { ...IMAGE_CACHE, doc: 'Overrides the template\'s image cache.' },
    apiTimeout: { type: 'integer', min: 1, zeroIsAbsent: true, doc: 'Seconds until a request is given up; the template\'s when absent.' },
    tls: {
      type: 'object',
      overwritten: true,
      doc: 'Certificates of the endpoints.',
      fields: {
        api: { type: 'object', fields: { public: SECRET_NAME, internal: SECRET_NAME } },
        caBundleSecretName: TEXT,
      },
    },
    auth: {
      type: 'object',
      since: Release.FR5,
      overwritten: true,
      doc: 'The application credential in use.',
      fields: { applicationCredentialSecret: TEXT },
    },
  },
};

/** Source: OpenShift, route/v1; W14. */
const TARGET: FieldFact = {
  type: 'object',
  fields: {
    kind: { type: 'text', choices: ['Service', ''] },
    name: TEXT,
    weight: { type: 'integer', min: 0, max: 256 },
  },
};

const HOST: FieldFact = {
  type: 'text',
  zeroIsAbsent: true,
  maxLength: 253,
  looks: 'a host name',
  pattern: /^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]{0,61}[a-zA-Z0-9])(\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]{0,61}[a-zA-Z0-9]))*$/,
};

/** One entry of `apiOverrides`. */
export const API_OVERRIDE: FieldFact = {
  type: 'object',
  fields: {
    tls: { type: 'object', doc: 'The certificate of the Route, from a Secret.', fields: { secretName: TEXT } },
    route: {
      type: 'object',
      fields: {
        metadata: METADATA,
        spec: {
          type: 'object',
          fields: {
            host: { ...HOST, doc: 'Host name of the Route.' },
            subdomain: HOST,
            path: { type: 'text', zeroIsAbsent: true, pattern: /^\//, looks: "a path that starts with '/'" },
            port: { type: 'object', fields: { targetPort: { type: 'int-or-text' } } },
            to: TARGET,
            alternateBackends: { type: 'list', maxItems: 3, item: TARGET },
            wildcardPolicy: { type: 'text', choices: ['None', 'Subdomain', ''] },
            tls: {
              type: 'object',
              doc: 'A certificate written out; it needs certificate and key.',
              excludes: { termination: 'passthrough', insecureEdgeTerminationPolicy: 'Allow' },
              fields: {
                termination: { type: 'text', required: true, choices: ['edge', 'reencrypt', 'passthrough'] },
                certificate: TEXT,
                key: TEXT,
                caCertificate: TEXT,
                destinationCACertificate: TEXT,
                externalCertificate: { type: 'object', fields: { name: TEXT } },
                insecureEdgeTerminationPolicy: { type: 'text', choices: ['Allow', 'None', 'Redirect', ''] },
              },
            },
          },
        },
      },
    },
  },
};
