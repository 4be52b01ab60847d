import type { OptionFact, SectionFacts } from '../store-facts';
import { FILE } from '../stores/file';

/** Which stores there are. Source: glance 26.1, common/wsgi.py and common/config.py. */
export const STORE_OPTIONS: readonly OptionFact[] = [
  {
    name: 'enabled_backends', type: 'dict',
    doc: 'Stores by id, with their drivers, `fast:rbd,slow:s3`, in the order that users see.',
    note: 'An id is the name of a section too. An id twice, a missing colon or a comma at the end keep the API from starting, and the operator reads the line with a parser of its own.',
  },
  {
    name: 'location_strategy', type: 'string', default: 'location_order', choices: ['location_order', 'store_type'],
    deprecated: 'glance 28 marks it for removal and glance 30 has no such option: `weight` replaces it.',
    doc: 'Whether the location of an image to read is chosen by order or by driver.',
  },
];

/** All stores together. */
export const GLANCE_STORE: SectionFacts = {
  section: 'glance_store',
  source: 'glance_store 4.3, multi_backend.py',
  options: [
    {
      name: 'default_backend', type: 'string', required: true,
      doc: 'Store that takes an image when nobody names another.',
      note: 'Must be an enabled id, in the same spelling; an HTTP store starts, but takes no image.',
    },
  ],
};

/** Options that all stores share. */
export const BACKEND_DEFAULTS: SectionFacts = {
  section: 'backend_defaults',
  source: 'glance_store 5.0, multi_backend.py',
  options: [
    {
      name: '*', type: 'string', support: 'upstream', since: 'glance_store 5.0.0',
      doc: 'Any option of an enabled driver, for all stores that do not set it.',
    },
  ],
};

/** The order of drivers when locations are chosen by driver. */
export const STORE_TYPE_LOCATION_STRATEGY: SectionFacts = {
  section: 'store_type_location_strategy',
  source: 'glance 26.1, common/location_strategy/store_type.py',
  options: [
    {
      name: 'store_type_preference', type: 'list',
      doc: 'Drivers in the order in which their locations are read.',
      note: 'Without effect unless `location_strategy` is `store_type`. Gone from glance 30.',
    },
  ],
};

/** Where Glance keeps data on its way in; the operator says where. */
export const STAGING_STORE = reservedStore('os_glance_staging_store', 'Directory for data that is on its way into the stores.');

/** Where tasks keep their scratch data; the operator says where. */
export const TASKS_STORE = reservedStore('os_glance_tasks_store', 'Directory for scratch data of tasks.');

/** Glance adds two file stores of its own to those that are enabled. Source: glance 26.1, common/wsgi.py, reserved_stores. */
function reservedStore(section: string, holds: string): SectionFacts {
  const known = FILE.options.filter(({ support }) => support === undefined);
  const options = known.map(({ prop, derived, identity, deprecated, ...option }): OptionFact => {
    if (option.name === 'filesystem_store_datadir') {
      const note = 'The operator sets it. It must have room for all images that are imported or copied at once.';
      return { ...option, default: `/var/lib/glance/${section}`, doc: holds, note };
    }
    return option.name === 'filesystem_store_chunk_size' ? option : { ...option, note: 'Registered, but without effect here.' };
  });
  return { section, source: 'glance_store 4.3, multi_backend.py', options };
}
