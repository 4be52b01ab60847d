import type { StoreFacts } from '../store-facts';

export const FILE: StoreFacts = {
  driver: 'file',
  title: 'file system',
  source: 'glance_store 4.3, _drivers/filesystem.py',
  options: [
    {
      name: 'filesystem_store_datadir', derived: true, type: 'string', default: '/var/lib/glance/images', identity: true,
      doc: 'Directory that holds the image files.',
      note: 'Glance makes the directory when it is absent, and must be able to write there. Two stores of one API that share a directory cannot copy images to each other.',
    },
    {
      name: 'filesystem_store_datadirs', type: 'multi', identity: true,
      deprecated: 'glance_store 5.0 marks it for removal: give every directory a store of its own.',
      doc: 'Several directories, one `PATH` or `PATH:PRIORITY` per line: the highest priority is filled first, among equals the one with most free space.',
      note: 'Needs an empty `filesystem_store_datadir`, since that one has a default. Lines of all files add up: a later file cannot take one back.',
    },
    {
      name: 'filesystem_store_metadata_file', prop: 'metadataFile', type: 'string',
      doc: 'Path of a JSON file that tells other services where the directory is mounted.',
      note: 'One object, or a list of them, with the strings `id` and `mountpoint`; it is checked when the store starts.',
    },
    {
      name: 'filesystem_store_file_perm', prop: 'filePermissions', type: 'integer', default: 0,
      doc: 'Permissions of new image files, as octal digits: 640 stands for `rw-r-----`.',
      note: 'Zero and less leave them as the system makes them. The owner must be allowed to read, and a digit 8 or 9 keeps the API from starting.',
    },
    {
      name: 'filesystem_store_chunk_size', prop: 'chunkSize', type: 'integer', unit: 'bytes', default: 65536, min: 1,
      doc: 'How much of an image is read or written at a time.',
    },
    {
      name: 'filesystem_thin_provisioning', prop: 'thinProvisioning', type: 'boolean', default: false,
      doc: 'Whether zeros of an image are left out of its file, so that they take no space.',
      note: 'Only where the file system knows sparse files.',
    },
    {
      name: 'filesystem_store_timeout', type: 'integer', unit: 'seconds', default: 0, min: 0, support: 'upstream',
      since: 'glance_store 5.4.0',
      doc: 'How long one operation on the file system may take; 0 waits for ever.',
    },
    {
      name: 'filesystem_store_thread_pool_size', type: 'integer', default: 10, min: 1, support: 'upstream',
      since: 'glance_store 5.4.0',
      doc: 'How many operations on the file system may run under a timeout at once.',
      note: 'Without effect unless `filesystem_store_timeout` is set.',
    },
    {
      name: 'filesystem_store_threadpool_threshold', type: 'integer', default: 75, min: 0, max: 100, support: 'upstream',
      since: 'glance_store 5.4.0',
      doc: 'Share of busy threads, in percent, above which Glance logs a warning.',
      note: 'Without effect unless `filesystem_store_timeout` is set.',
    },
  ],
};
