import { API_OPTIONS } from './sections/api';
import { CACHE_OPTIONS } from './sections/cache';
import { DELETION_OPTIONS } from './sections/deletion';
import { IMAGE_FORMAT } from './sections/formats';
import {
  GLANCE_DOWNLOAD_OPTS, GLANCE_DOWNLOAD_PROPERTIES, IMAGE_CONVERSION, IMAGE_IMPORT_OPTS, IMPORT_FILTERING_OPTS, IMPORT_OPTIONS,
  INJECT_METADATA_PROPERTIES,
} from './sections/imports';
import { QUOTA_OPTIONS } from './sections/quotas';
import { PASTE_DEPLOY, SERVER_OPTIONS, WSGI } from './sections/server';
import {
  BACKEND_DEFAULTS, GLANCE_STORE, STAGING_STORE, STORE_OPTIONS, STORE_TYPE_LOCATION_STRATEGY, TASKS_STORE,
} from './sections/stores';
import { TASK, TASKFLOW_EXECUTOR } from './sections/tasks';
import type { SectionFacts } from './store-facts';

/** What Glance itself knows in `[DEFAULT]`; the libraries it is built on know more there, see `known-options.ts`. */
const DEFAULT: SectionFacts = {
  section: 'DEFAULT',
  source: 'glance 26.1',
  options: [
    ...API_OPTIONS, ...QUOTA_OPTIONS, ...SERVER_OPTIONS, ...IMPORT_OPTIONS, ...CACHE_OPTIONS, ...DELETION_OPTIONS, ...STORE_OPTIONS,
  ],
};

/** The sections of Glance that are no stores, with all that is known of their options. */
export const SECTIONS: readonly SectionFacts[] = [
  DEFAULT,
  GLANCE_STORE,
  BACKEND_DEFAULTS,
  STORE_TYPE_LOCATION_STRATEGY,
  STAGING_STORE,
  TASKS_STORE,
  IMAGE_FORMAT,
  IMAGE_IMPORT_OPTS,
  IMAGE_CONVERSION,
  INJECT_METADATA_PROPERTIES,
  IMPORT_FILTERING_OPTS,
  GLANCE_DOWNLOAD_OPTS,
  GLANCE_DOWNLOAD_PROPERTIES,
  TASK,
  TASKFLOW_EXECUTOR,
  PASTE_DEPLOY,
  WSGI,
];
