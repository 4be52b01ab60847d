import type { OptionFact } from '../store-facts';

/** The cache of images that were downloaded. Source: glance 26.1, image_cache/__init__.py and drivers/sqlite.py. */
export const CACHE_OPTIONS: readonly OptionFact[] = [
  {
    name: 'image_cache_dir', type: 'string',
    doc: 'Directory of the cache.',
    note: "The operator sets it from the control plane's `imageCache`. The jobs that keep the cache small do not see a value of yours.",
  },
  {
    name: 'image_cache_max_size', type: 'integer', unit: 'bytes', default: 10737418240, min: 0,
    doc: 'How large the cache may be once it was pruned.',
    note: "The operator sets it from the control plane's `imageCache`. Between two runs of the pruning job it may be larger.",
  },
  {
    name: 'image_cache_stall_time', type: 'integer', unit: 'seconds', default: 86400, min: 0,
    doc: 'How long an unfinished download stays in the cache.',
    note: 'The operator sets it when there is a cache.',
  },
  {
    name: 'image_cache_driver', type: 'string', default: 'sqlite', choices: ['sqlite', 'xattr'],
    doc: 'How the cache keeps its books.',
    note: 'The word `centralized_db` is new in glance 28, and the default there; 2023.1 refuses it.',
  },
  {
    name: 'image_cache_sqlite_db', type: 'string', default: 'cache.db',
    deprecated: 'glance 28 marks it for removal, with the `sqlite` driver.',
    doc: 'File in the cache directory that the `sqlite` driver keeps its books in.',
  },
];
