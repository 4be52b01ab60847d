import * as fc from 'fast-check';

/** Configuration texts as people write them: the store list in every spelling that the operator and Glance read differently. */

const token = fc.constantFrom(
  'hub:rbd', 'hub:rbd', 'local:file', 'local:file', 'archive:s3', ' local:file', 'local: file', 'local:FILE', 'local:file:x', ':file', 'local:', 'local', '', 'hub:rbd # main',
  '"local:file"', 'hub:rbd;local:file', '= local:file', 'hub:rbd local:file', '{{ .Stores }}', 'hub:rbd\n  local:file', 'hub:rbd,\n  local:file',
);

const separator = fc.constantFrom('=', ' = ', '  =', '= ', '\t=', ':', ' : ', ' ', '', '==', '\u00a0=');

const start = fc.constantFrom('', '', '', '', ' ', '\t', '\u00a0', '#', ';', '# ', 'my_', '\u2003');

const keyword = fc.constantFrom('enabled_backends', 'enabled_backends', 'enabled_backends', 'enabled_backends', 'Enabled_backends', 'enabled_backends_x', 'enabled_backend');

/** One line that is a store list, or nearly. */
export const storeLine: fc.Arbitrary<string> = fc.tuple(start, keyword, separator, fc.array(token, { minLength: 1, maxLength: 3 }))
  .map(([before, name, between, tokens]) => `${before}${name}${between}${tokens.join(',')}`);

const otherLine = fc.constantFrom(
  '[DEFAULT]', '[DEFAULT]', '[glance_store]', '[hub]', '[local]', 'debug = true', 'default_backend = hub', '# note', '', '  ', 'rbd_store_pool = images',
  'filesystem_store_datadir = /var/lib/glance/local', '{{ if (index . "Region") }}', '{{ end }}', 'worker_self_reference_url = https://glance.example.com',
);

/** A text of a few lines, a store list among them more often than not. */
export const writtenText: fc.Arbitrary<string> = fc.tuple(
  fc.array(fc.oneof({ weight: 3, arbitrary: otherLine }, { weight: 2, arbitrary: storeLine }), { maxLength: 5 }),
  fc.constantFrom('\n', '\n', '\n', '\r\n'),
).map(([lines, end]) => lines.join(end));

/** A text with a canonical store list. */
export const plainText: fc.Arbitrary<string> = fc.constantFrom('hub:rbd', 'local:file', 'hub:rbd,archive:s3', 'hub:rbd,local:file')
  .map((stores) => `[DEFAULT]\nenabled_backends = ${stores}\n[glance_store]\ndefault_backend = ${stores.split(':')[0]}\n`);
