import type { OptionFact, SectionFacts } from '../store-facts';

/** How image data gets in. Source: glance 26.1, common/config.py. */
export const IMPORT_OPTIONS: readonly OptionFact[] = [
  {
    name: 'enabled_import_methods', type: 'bounded-list', default: ['glance-direct', 'web-download', 'copy-image'],
    choices: ['glance-direct', 'web-download', 'copy-image', 'glance-download'],
    doc: 'Ways in which users may import images.',
    note: 'Needs brackets, `[web-download,copy-image]`: without them creating an image fails. The operator leaves out `copy-image`, which copies between stores need. An unknown name goes unnoticed in 2023.1 and makes creating an image fail in 2026.2.',
  },
  {
    name: 'node_staging_uri', type: 'string', default: 'file:///tmp/staging/',
    doc: 'Directory for data on its way in, as a `file://` URL.',
    note: 'Without effect when stores are enabled, but for its scheme, which must be `file`: `[os_glance_staging_store]` then says where.',
  },
  {
    name: 'worker_self_reference_url', type: 'string',
    doc: 'URL under which other pods reach this one, to finish an import that it began.',
    note: 'The operator sets it, for each pod.',
  },
];

/** What happens to image data on its way in. */
export const IMAGE_IMPORT_OPTS: SectionFacts = {
  section: 'image_import_opts',
  source: 'glance 26.1, async_/flows/plugins',
  options: [
    {
      name: 'image_import_plugins', type: 'bounded-list',
      doc: 'Steps that run on imported data, in this order.',
      note: 'Needs brackets. The operator sets it, and a value of yours replaces that. Known steps are `no_op`, `inject_image_metadata`, `image_conversion` and `image_decompression`; copies between stores skip them.',
    },
    {
      name: 'max_parallel_stores', type: 'integer', default: 1, min: 1, support: 'upstream', since: 'glance 33.0.0',
      doc: 'How many stores one import fills at once.',
    },
  ],
};

/** The step that converts imported images. */
export const IMAGE_CONVERSION: SectionFacts = {
  section: 'image_conversion',
  source: 'glance 26.1, async_/flows/plugins/image_conversion.py',
  options: [
    {
      name: 'output_format', type: 'string', default: 'raw', choices: ['qcow2', 'raw', 'vmdk'],
      doc: 'Format that imported images are converted to.',
    },
  ],
};

/** The step that adds properties to imported images. */
export const INJECT_METADATA_PROPERTIES: SectionFacts = {
  section: 'inject_metadata_properties',
  source: 'glance 26.1, async_/flows/plugins/inject_image_metadata.py',
  options: [
    {
      name: 'inject', type: 'dict',
      doc: 'Properties that imported images get.',
      note: 'A comma cannot be part of a value. Without effect unless the step `inject_image_metadata` is on.',
    },
    {
      name: 'ignore_user_roles', type: 'list', default: ['admin'],
      doc: 'Roles whose imports get no properties.',
    },
  ],
};

/** Which URLs images may be imported from. */
export const IMPORT_FILTERING_OPTS: SectionFacts = {
  section: 'import_filtering_opts',
  source: 'glance 26.1, common/config.py',
  options: [
    {
      name: 'allowed_schemes', type: 'bounded-list', default: ['http', 'https'],
      doc: 'Schemes that are allowed.',
      note: 'Needs brackets. An allowed list switches the disallowed one off.',
    },
    {
      name: 'disallowed_schemes', type: 'bounded-list',
      doc: 'Schemes that are not allowed.',
      note: 'Needs brackets. Counts only while the allowed list is empty.',
    },
    {
      name: 'allowed_hosts', type: 'bounded-list', item: 'host',
      doc: 'Hosts that are allowed.',
      note: 'Needs brackets. Names are compared as written, without wildcards. An allowed list switches the disallowed one off.',
    },
    {
      name: 'disallowed_hosts', type: 'bounded-list', item: 'host',
      doc: 'Hosts that are not allowed.',
      note: 'Needs brackets. Counts only while the allowed list is empty.',
    },
    {
      name: 'allowed_ports', type: 'bounded-list', item: 'port', default: ['80', '443'],
      doc: 'Ports that are allowed.',
      note: 'Needs brackets. A URL without a port is not judged. An allowed list switches the disallowed one off.',
    },
    {
      name: 'disallowed_ports', type: 'bounded-list', item: 'port',
      doc: 'Ports that are not allowed.',
      note: 'Needs brackets. Counts only while the allowed list is empty.',
    },
  ],
};

/** Imports from another Glance, up to 2025.1. */
export const GLANCE_DOWNLOAD_OPTS: SectionFacts = {
  section: 'glance_download_opts',
  source: 'glance 26.1, common/config.py',
  options: [
    {
      name: 'extra_properties', type: 'bounded-list', default: ['hw_', 'trait:', 'os_distro', 'os_secure_boot', 'os_type'],
      doc: 'Properties that are taken over from the other image, by the beginning of their names.',
      note: 'Needs brackets. From glance 31 on the section is `[glance_download_properties]`.',
    },
  ],
};

/** Imports from another Glance, from 2025.2 on. */
export const GLANCE_DOWNLOAD_PROPERTIES: SectionFacts = {
  section: 'glance_download_properties',
  source: 'glance 33.0, common/config.py',
  options: [
    {
      name: 'extra_properties', type: 'bounded-list', default: ['hw_', 'trait:', 'os_distro', 'os_secure_boot', 'os_type'],
      support: 'upstream', since: 'glance 31.0.0',
      doc: 'Properties that are taken over from the other image, by the beginning of their names.',
      note: 'Needs brackets. Before glance 31 the section was `[glance_download_opts]`.',
    },
  ],
};
