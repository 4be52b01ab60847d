import type { OptionFact } from '../store-facts';

/** Deletion that is put off, and the scrubber that makes up for it. Source: glance 26.1, scrubber.py. */
export const DELETION_OPTIONS: readonly OptionFact[] = [
  {
    name: 'delayed_delete', type: 'boolean', default: false,
    doc: 'Whether the data of a deleted image stays until the scrubber removes it.',
    note: 'The operator deploys no scrubber. With true, deleted images fill the stores for ever.',
  },
  {
    name: 'scrub_time', type: 'integer', unit: 'seconds', default: 0, min: 0,
    doc: 'How long the data of a deleted image stays at least.',
    note: 'The operator deploys no scrubber.',
  },
  {
    name: 'scrub_pool_size', type: 'integer', default: 1, min: 1,
    doc: 'How many images the scrubber removes at once.',
    note: 'The operator deploys no scrubber.',
  },
  {
    name: 'wakeup_time', type: 'integer', unit: 'seconds', default: 300, min: 0,
    doc: 'How long the scrubber sleeps between two runs.',
    note: 'The operator deploys no scrubber.',
  },
  {
    name: 'daemon', type: 'boolean', default: false,
    doc: 'Whether the scrubber keeps running.',
    note: 'The operator deploys no scrubber.',
  },
  {
    name: 'restore', type: 'string',
    doc: 'Image that the scrubber brings back.',
    note: 'The operator deploys no scrubber.',
  },
];
