import type { OptionFact, SectionFacts } from '../store-facts';

/** The process that serves requests. Source: glance 26.1, common/wsgi.py and common/config.py. */
export const SERVER_OPTIONS: readonly OptionFact[] = [
  {
    name: 'bind_host', type: 'host', default: '0.0.0.0',
    doc: 'Address that the service listens on.',
    note: 'The operator sets it. Gone from glance 33, which is served by a web server.',
  },
  {
    name: 'bind_port', type: 'port',
    doc: 'Port that the service listens on.',
    note: 'The operator sets it. Gone from glance 33, which is served by a web server.',
  },
  {
    name: 'workers', type: 'integer', min: 0,
    doc: 'How many processes serve requests.',
    note: 'The operator sets it. Absent, one per processor and at most 8. Gone from glance 33, which is served by a web server.',
  },
  {
    name: 'backlog', type: 'integer', default: 4096, min: 1,
    doc: 'How many connections may wait to be accepted.',
    note: 'Gone from glance 33, which is served by a web server.',
  },
  {
    name: 'tcp_keepidle', type: 'integer', unit: 'seconds', default: 600, min: 1,
    doc: 'How long a connection may be idle before it is probed.',
    note: 'Gone from glance 33, which is served by a web server.',
  },
  {
    name: 'client_socket_timeout', type: 'integer', unit: 'seconds', default: 900, min: 0,
    doc: 'How long a connection may be idle before it is closed; 0 never closes it.',
    note: 'Gone from glance 33, which is served by a web server.',
  },
  {
    name: 'http_keepalive', type: 'boolean', default: true,
    doc: 'Whether a connection may carry several requests.',
    note: 'Gone from glance 33, which is served by a web server.',
  },
  {
    name: 'max_header_line', type: 'integer', unit: 'bytes', default: 16384, min: 0,
    doc: 'How long a header of a request may be.',
    note: 'Tokens of users with many roles can need more. Gone from glance 33, which is served by a web server.',
  },
  {
    name: 'pipe_handle', type: 'string',
    doc: 'Handle that a process inherits on Windows.',
    note: 'Of no use on Linux. Gone from glance 30.',
  },
  {
    name: 'pydev_worker_debug_host', type: 'host',
    doc: 'Address of a debugger that the processes connect to.',
  },
  {
    name: 'pydev_worker_debug_port', type: 'port', default: 5678,
    doc: 'Port of that debugger.',
  },
];

/** How the layers of the service are put together. */
export const PASTE_DEPLOY: SectionFacts = {
  section: 'paste_deploy',
  source: 'glance 26.1, common/config.py',
  options: [
    {
      name: 'flavor', type: 'string',
      doc: 'Which chain of layers is run, `keystone` or `keystone+cachemanagement`.',
      note: 'The operator sets it: with another one requests may go unauthenticated.',
    },
    {
      name: 'config_file', type: 'string',
      doc: 'Path of the file that describes the chains.',
    },
  ],
};

/** How the service runs inside a web server. */
export const WSGI: SectionFacts = {
  section: 'wsgi',
  source: 'glance 26.1, common/config.py',
  options: [
    {
      name: 'task_pool_threads', type: 'integer', default: 16, min: 1,
      doc: 'How many imports and other tasks one process works on at once.',
    },
    {
      name: 'python_interpreter', type: 'string',
      doc: 'Path of the Python that runs helper programs.',
      note: 'Absent, the one that runs Glance.',
    },
  ],
};
