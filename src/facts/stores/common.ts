import type { OptionFact } from '../store-facts';

/** What every store takes, whatever its driver. Source: glance_store 4.3, backend.py and multi_backend.py. */
export const COMMON_OPTIONS: readonly OptionFact[] = [
  {
    name: 'store_description', prop: 'description', type: 'string',
    doc: 'What the list of stores says about this one.',
    note: 'Readable for every user.',
  },
  {
    name: 'weight', type: 'integer', default: 0, support: 'upstream', since: 'glance_store 4.6.0',
    doc: 'Which location of an image is read first: that of the store with the highest weight.',
    note: 'The glance_store of the product ignores it.',
  },
];
