import { API_FIELDS, API_OVERRIDE, IMAGE_CACHE, STORAGE } from './fields/api';
import type { FieldFact } from './fields/field-fact';
import { EXTRA_MOUNTS } from './fields/mounts';
import { APPLICATION_CREDENTIAL, BUS, SERVICE_CREDENTIAL, TEXT, TEXT_MAP, TOPOLOGY_REF } from './fields/shared';
import { Release } from './releases';

/**
 * The fields of OpenStackControlPlane that this library knows: `spec.glance`, and beside it what concerns the Image service.
 * Source: the CRDs of the operators' branches 18.0-fr1 to 18.0-fr6, 18-stable and main, and what their webhooks do before the schema looks.
 */

export type { FieldFact, FieldType } from './fields/field-fact';
export { EXTRA_MOUNTS, VOLUME_SOURCES } from './fields/mounts';

/** One entry of `spec.glance.template.glanceAPIs`. */
export { API_FIELDS } from './fields/api';

const QUOTA: FieldFact = { type: 'integer', default: 0 };

/** `spec.glance.template`. Source: glance-operator, api/v1beta1/glance_types.go, GlanceSpecCore. */
export const TEMPLATE_FIELDS: FieldFact = {
  type: 'object',
  fields: {
    serviceUser: { type: 'text', default: 'glance', doc: 'The service\'s user in keystone.' },
    databaseInstance: { type: 'text', doc: 'A key of `spec.galera.templates`.' },
    databaseAccount: { type: 'text', default: 'glance', doc: 'The MariaDBAccount of the service.' },
    memcachedInstance: { type: 'text', default: 'memcached', doc: 'A key of `spec.memcached.templates`.' },
    secret: { type: 'text', doc: 'The Secret with the service\'s password; `spec.secret` when empty.' },
    passwordSelectors: {
      type: 'object',
      doc: 'Which key of the Secret is the password.',
      fields: { service: { type: 'text', default: 'GlancePassword' } },
    },
    nodeSelector: { ...TEXT_MAP, doc: 'Labels of the nodes that the pods may run on.' },
    topologyRef: TOPOLOGY_REF,
    preserveJobs: { type: 'boolean', default: false, doc: 'Keeps finished jobs.' },
    customServiceConfig: { type: 'text', doc: 'Configuration of the APIs that have none of their own.' },
    customServiceConfigSecrets: { type: 'list', item: TEXT, doc: 'Secrets with configuration, for the APIs that name none of their own.' },
    storage: STORAGE,
    glanceAPIs: { type: 'map', item: API_FIELDS, doc: 'The APIs by name.' },
    extraMounts: EXTRA_MOUNTS,
    quotas: {
      type: 'object',
      doc: 'Limits of each project; one above zero turns quotas on.',
      fields: { imageSizeTotal: QUOTA, imageStageTotal: QUOTA, imageCountTotal: QUOTA, imageCountUpload: QUOTA },
    },
    imageCache: IMAGE_CACHE,
    keystoneEndpoint: { type: 'text', default: '', doc: 'The API in the catalog; the only one when there is but one.' },
    dbPurge: {
      type: 'object',
      doc: 'Removes rows of deleted images for good.',
      fields: {
        age: { type: 'integer', default: 30, min: 1, zeroIsAbsent: true, doc: 'Days that such rows are kept.' },
        schedule: { type: 'text', default: '1 0 * * *', doc: 'When; the syntax is checked by the CronJob only.' },
      },
    },
    apiTimeout: { type: 'integer', default: 60, min: 1, zeroIsAbsent: true, doc: 'Seconds until a request is given up.' },
    notificationBusInstance: {
      type: 'text',
      since: Release.FR3,
      deprecated: { since: Release.FR5, use: 'notificationsBus' },
      doc: 'The RabbitMq that notifications go to.',
    },
    notificationsBus: { ...BUS, doc: 'The RabbitMq that notifications go to.' },
  },
};

/** `spec.glance`. Source: openstack-operator, openstackcontrolplane_types.go, GlanceSection. */
export const GLANCE_FIELDS: FieldFact = {
  type: 'object',
  doc: 'The Image service.',
  fields: {
    enabled: { type: 'boolean', default: true, doc: 'Whether it is deployed.' },
    template: TEMPLATE_FIELDS,
    apiOverrides: {
      type: 'map',
      item: API_OVERRIDE,
      keptWith: ['template', 'glanceAPIs'],
      doc: 'By API name: what is different about its Route. Entries for no API are dropped.',
    },
    uniquePodNames: { type: 'boolean', default: false, doc: 'Names with a random part; never to be changed on a live service.' },
    serviceName: { type: 'text', since: Release.FR5, overwritten: true, doc: 'The name with its random part, as the webhook keeps it.' },
    applicationCredential: SERVICE_CREDENTIAL,
  },
};

const CA: FieldFact = { type: 'object', fields: { customIssuer: TEXT, duration: { type: 'text', default: '87600h' }, renewBefore: TEXT } };
const CERTIFICATE: FieldFact = { type: 'object', fields: { duration: { type: 'text', default: '43800h' }, renewBefore: TEXT } };
const ISSUER: FieldFact = { type: 'object', fields: { ca: CA, cert: CERTIFICATE } };
const SERVICE: FieldFact = { type: 'any' };

/** `spec`. Of other services only the name is known. */
export const SPEC_FIELDS: FieldFact = {
  type: 'object',
  fields: {
    secret: { type: 'text', doc: 'The Secret with all service passwords.' },
    storageClass: { type: 'text', doc: 'Class of the claims of services that name none.' },
    nodeSelector: { ...TEXT_MAP, doc: 'Labels of the nodes that pods may run on, for services that name none.' },
    topologyRef: TOPOLOGY_REF,
    tls: {
      type: 'object',
      doc: 'Certificates of endpoints.',
      fields: {
        ingress: { type: 'object', fields: { ...ISSUER.fields, enabled: { type: 'boolean', default: true, doc: 'TLS of Routes.' } } },
        podLevel: {
          type: 'object',
          fields: {
            enabled: { type: 'boolean', default: true, doc: 'TLS of Services.' },
            internal: ISSUER,
            libvirt: ISSUER,
            ovn: ISSUER,
          },
        },
        caBundleSecretName: { type: 'text', doc: 'A Secret with further certificate authorities.' },
      },
    },
    extraMounts: EXTRA_MOUNTS,
    notificationsBusInstance: {
      type: 'text',
      since: Release.FR4,
      deprecated: { since: Release.FR5, use: 'notificationsBus' },
      doc: 'The RabbitMq for notifications, for services that name none.',
    },
    notificationsBus: { ...BUS, doc: 'The RabbitMq for notifications, for services that name none; it takes no user here.' },
    messagingBus: { ...BUS, doc: 'The RabbitMq for messages between processes, for services that name none; it takes no user here.' },
    applicationCredential: APPLICATION_CREDENTIAL,
    glance: GLANCE_FIELDS,
    ...Object.fromEntries([
      'barbican', 'cinder', 'designate', 'dns', 'galera', 'heat', 'horizon', 'ironic', 'keystone', 'manila', 'memcached', 'neutron',
      'nova', 'octavia', 'openstackclient', 'ovn', 'placement', 'rabbitmq', 'redis', 'swift', 'telemetry',
    ].map((name) => [name, SERVICE])),
    watcher: { type: 'any', since: Release.FR4 },
  },
};
