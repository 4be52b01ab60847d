import type { Entry } from './program';
import { apiProbes, serviceOverride } from './services';
import {
  boolean, choice, days, mebibytes, NOTHING, quantities, quantity, seconds, shape, text, textMap, texts, unless, whole, type Writer,
} from './values';
import { API_FIELDS, GLANCE_FIELDS, TEMPLATE_FIELDS, type FieldFact } from '../../facts/fields';
import { at, type Json, type JsonObject } from '../../model/json';

/** A field that is a property of a construct. */
export interface FieldRow {
  readonly path: readonly string[];
  readonly prop: string;
  readonly writer: Writer;
}

/** What became of the fields of an object: properties, and the paths of what the base no longer says. */
export interface TakenFields {
  readonly entries: readonly Entry[];
  readonly paths: ReadonlyArray<readonly string[]>;
}

/** The fields for which the construct has properties. Null counts as absent; what no property says exactly stays where it is. */
export function takeFields(object: JsonObject, rows: readonly FieldRow[]): TakenFields {
  const entries: Entry[] = [];
  const paths: Array<readonly string[]> = [];
  for (const { path, prop, writer } of rows) {
    const field = at(object, ...path);
    if (field === undefined) continue;
    const written = field === null ? NOTHING : writer(field);
    if (written === undefined) continue;
    paths.push(path);
    if (written !== NOTHING) entries.push([prop, written]);
  }
  return { entries, paths };
}

const topology = shape({ name: ['name', text] }, ['name']);
const name: Writer = (field) => {
  const written = topology(field);
  return written !== undefined && written !== NOTHING && written.kind === 'fields' ? written.entries[0][1] : undefined;
};

function row(path: string, prop: string, writer: Writer): FieldRow {
  return { path: path.split('.'), prop, writer };
}

/** What a field is when it is absent. */
function usual(facts: FieldFact, ...path: readonly string[]): Json {
  return path.reduce<FieldFact | undefined>((fact, step) => fact?.fields?.[step], facts)?.default as Json;
}

function imageCache(): Writer {
  const facts = TEMPLATE_FIELDS.fields!.imageCache;
  return shape({
    size: ['size', quantity],
    cleanerScheduler: ['cleanerSchedule', unless(usual(facts, 'cleanerScheduler'), text)],
    prunerScheduler: ['prunerSchedule', unless(usual(facts, 'prunerScheduler'), text)],
  }, ['size']);
}

function storage(external: Writer): Writer {
  return shape({
    storageRequest: ['request', unless('', quantity)], storageClass: ['storageClass', unless('', text)], external: ['external', external],
  });
}

const resources = shape({ requests: ['requests', quantities], limits: ['limits', quantities] });

/** What every API has, whatever construct it is. */
export const COMMON_ROWS: readonly FieldRow[] = [
  row('resources', 'resources', resources),
  row('nodeSelector', 'nodeSelector', textMap),
  row('topologyRef', 'topologyName', name),
  row('storage', 'storage', storage(boolean)),
  row('imageCache', 'imageCache', imageCache()),
];

/** What `GlanceApi` has beside that. */
export const API_ROWS: readonly FieldRow[] = [
  row('networkAttachments', 'networkAttachments', texts),
  row('override.service.internal', 'internalService', serviceOverride),
  row('override.service.public', 'publicService', serviceOverride),
  row('override.probes', 'probes', apiProbes),
  ...COMMON_ROWS,
  row('apiTimeout', 'apiTimeout', seconds),
];

/** The number of pods, where it is not what the construct takes. */
export function replicasRow(standard: number): FieldRow {
  return row('replicas', 'replicas', unless(standard, whole));
}

/** What the operator takes for the number of pods. */
export const ABSENT_REPLICAS = usual(API_FIELDS, 'replicas') as number;

/** What the fields of the Image service are read beside. */
export interface Surroundings {
  /** `spec.secret`, which serves every service that names none. */
  readonly secret?: string;
  /** The API that the construct would put into the catalog by itself. */
  readonly endpoint?: string;
  readonly hasRequest: boolean;
  /** The newer field for the bus of notifications is on every release of the target. */
  readonly newBus: boolean;
}

/** `spec.glance.template`. */
export function templateRows({ secret, endpoint, hasRequest, newBus }: Surroundings): readonly FieldRow[] {
  const plain = (field: string) => unless(usual(TEMPLATE_FIELDS, field), text);
  const quota = (field: string) => [field, mebibytes] as const;
  return [
    row('databaseInstance', 'databaseInstance', unless('openstack', text)),
    row('databaseAccount', 'databaseAccount', plain('databaseAccount')),
    row('memcachedInstance', 'memcachedInstance', plain('memcachedInstance')),
    row('serviceUser', 'serviceUser', plain('serviceUser')),
    row('secret', 'secretName', (field) => (field === '' || field === secret ? NOTHING : text(field))),
    row('passwordSelectors.service', 'passwordKey', unless(usual(TEMPLATE_FIELDS, 'passwordSelectors', 'service'), text)),
    row('keystoneEndpoint', 'keystoneEndpoint', (field) => (field === '' || field === endpoint ? NOTHING : text(field))),
    row('storage', 'storage', storage(unless(!hasRequest, boolean))),
    row('quotas', 'quotas', shape({
      imageSizeTotal: quota('imageSizeTotal'), imageStageTotal: quota('imageStageTotal'),
      imageCountTotal: ['imageCountTotal', unless(0, whole)], imageCountUpload: ['imageCountUpload', unless(0, whole)],
    })),
    row('imageCache', 'imageCache', imageCache()),
    row('dbPurge', 'databasePurge', shape({
      age: ['age', unless(usual(TEMPLATE_FIELDS, 'dbPurge', 'age'), days)],
      schedule: ['schedule', unless(usual(TEMPLATE_FIELDS, 'dbPurge', 'schedule'), text)],
    })),
    row('apiTimeout', 'apiTimeout', unless(usual(TEMPLATE_FIELDS, 'apiTimeout'), seconds)),
    row('nodeSelector', 'nodeSelector', textMap),
    row('topologyRef', 'topologyName', name),
    row('preserveJobs', 'preserveJobs', unless(false, boolean)),
    ...(newBus ? [] : [row('notificationBusInstance', 'notificationsBus', (field) => {
      const cluster = text(field);
      return cluster === undefined || cluster === NOTHING ? undefined : { kind: 'fields', entries: [['cluster', cluster]] };
    })]),
    row('notificationsBus', 'notificationsBus', shape({ cluster: ['cluster', text], user: ['user', text], vhost: ['vhost', text] }, newBus ? ['cluster'] : ['cluster', 'user'])),
  ];
}

const accessRules: Writer = (field) => {
  const rule = shape({ service: ['service', text], path: ['path', text], method: ['method', text] }, ['service', 'path', 'method']);
  const items = Array.isArray(field) ? field.map(rule) : [undefined];
  return items.every((item) => item !== undefined && item !== NOTHING) ? { kind: 'list', items: items as never } : undefined;
};

/** `spec.glance`, the template and its APIs apart. */
export const SECTION_ROWS: readonly FieldRow[] = [
  row('uniquePodNames', 'uniquePodNames', unless(usual(GLANCE_FIELDS, 'uniquePodNames'), boolean)),
  row('applicationCredential', 'applicationCredential', shape({
    enabled: ['enabled', boolean], expirationDays: ['expiration', days], gracePeriodDays: ['gracePeriod', days], roles: ['roles', texts],
    unrestricted: ['unrestricted', boolean], accessRules: ['accessRules', accessRules],
  }, ['enabled'])),
];

/** The layouts, as the enum has them. */
export const LAYOUT = choice('ApiLayout', { SPLIT: 'split', SINGLE: 'single', EDGE: 'edge' });
