import { Release } from '../releases';
import type { FieldFact } from './field-fact';

/** Shapes that stand in several places of the custom resource. */

export const TEXT: FieldFact = { type: 'text' };
export const INTEGER: FieldFact = { type: 'integer' };
export const BOOLEAN: FieldFact = { type: 'boolean' };
export const TEXTS: FieldFact = { type: 'list', item: TEXT };
export const TEXT_MAP: FieldFact = { type: 'map', item: TEXT };

export const TOPOLOGY_REF: FieldFact = {
  type: 'object',
  since: Release.FR2,
  doc: 'The Topology that spreads the pods.',
  fields: {
    name: { type: 'text', doc: 'Its name.' },
    namespace: { type: 'text', doc: 'Empty, or the namespace of the control plane.' },
  },
};

export const BUS: FieldFact = {
  type: 'object',
  since: Release.FR5,
  fields: {
    cluster: { type: 'text', required: true, minLength: 1, doc: 'A key of `spec.rabbitmq.templates`.' },
    user: { type: 'text', doc: 'The user on that cluster.' },
    vhost: { type: 'text', doc: 'The virtual host on that cluster.' },
  },
};

/** `spec.applicationCredential`. Source: W22; CEL of the control plane's CRD. */
export const APPLICATION_CREDENTIAL: FieldFact = {
  type: 'object',
  since: Release.FR5,
  doc: 'Application credentials instead of service passwords.',
  ascending: ['gracePeriodDays', 'expirationDays'],
  fields: {
    enabled: { type: 'boolean', default: false, doc: 'Whether services get one; each service must ask for it too.' },
    expirationDays: { type: 'integer', default: 730, min: 2, doc: 'Days until a credential expires.' },
    gracePeriodDays: { type: 'integer', default: 364, min: 1, doc: 'Days before that in which it is replaced.' },
    roles: { type: 'list', item: TEXT, default: ['admin', 'service'], minItems: 1, doc: 'Roles of the credential.' },
    unrestricted: { type: 'boolean', default: false, doc: 'Whether it may make further credentials.' },
    accessRules: {
      type: 'list',
      doc: 'Requests that the credential is good for; all when absent.',
      item: {
        type: 'object',
        fields: {
          service: { type: 'text', required: true, minLength: 1 },
          path: { type: 'text', required: true, minLength: 1 },
          method: { type: 'text', required: true, minLength: 1 },
        },
      },
    },
  },
};

/** `spec.glance.applicationCredential`: the same without defaults of its own, and with no roles at all if asked for. */
export const SERVICE_CREDENTIAL: FieldFact = {
  ...APPLICATION_CREDENTIAL,
  doc: 'Overrides `spec.applicationCredential` for the Image service.',
  fields: {
    ...APPLICATION_CREDENTIAL.fields,
    expirationDays: { type: 'integer', min: 2, doc: 'Days until the credential expires.' },
    gracePeriodDays: { type: 'integer', min: 1, doc: 'Days before that in which it is replaced.' },
    roles: { type: 'list', item: TEXT, doc: 'Roles of the credential.' },
    unrestricted: { type: 'boolean', doc: 'Whether it may make further credentials.' },
  },
};
