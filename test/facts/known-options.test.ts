import { isKnownSection, knownOption, knownOptions } from '../../src/facts/known-options';
import { SECTIONS } from '../../src/facts/sections';

test.each`
  section                    | name                        | type              | release     | secret   | why
  ${'DEFAULT'}               | ${'image_size_cap'}         | ${'integer'}      | ${'both'}   | ${false} | ${'a row of Glance itself'}
  ${'DEFAULT'}               | ${'workers'}                | ${'integer'}      | ${'2023.1'} | ${false} | ${'gone with the built-in server'}
  ${'DEFAULT'}               | ${'do_secure_hash'}         | ${'boolean'}      | ${'2026.2'} | ${false} | ${'newer than the product'}
  ${'DEFAULT'}               | ${'transport_url'}          | ${'string'}       | ${'both'}   | ${true}  | ${'a library option in a section of Glance'}
  ${'database'}              | ${'connection'}             | ${'string'}       | ${'both'}   | ${true}  | ${'a secret of a library'}
  ${'oslo_messaging_amqp'}   | ${'pre_settled'}            | ${'multi'}        | ${'2023.1'} | ${false} | ${'a section that is gone'}
  ${'oslo_messaging_kafka'}  | ${'kafka_consumer_timeout'} | ${'float'}        | ${'both'}   | ${false} | ${'a type that no Glance option has'}
  ${'IMPORT_filtering_opts'} | ${'allowed_hosts'}          | ${'bounded-list'} | ${'both'}   | ${false} | ${'sections are compared without regard to case'}
`('[$section] $name: $why', ({ section, name, type, release, secret }) => {
  expect(knownOption(section, name)).toMatchObject({ name, type, release, secret });
});

test.each`
  section                 | name                  | now
  ${'DEFAULT'}            | ${'sql_connection'}   | ${'database.connection'}
  ${'DEFAULT'}            | ${'disk_formats'}     | ${'image_format.disk_formats'}
  ${'task'}               | ${'eventlet_executor_pool_size'} | ${'taskflow_executor.max_workers'}
  ${'keystone_authtoken'} | ${'auth_plugin'}      | ${'keystone_authtoken.auth_type'}
  ${'keystone_authtoken'} | ${'tenant-name'}      | ${'keystone_authtoken.project_name'}
`('the old name [$section] $name means $now', ({ section, name, now }) => {
  const found = knownOption(section, name)!;
  expect(`${found.section}.${found.name}`).toBe(now);
});

test.each([
  ['DEFAULT', 'enabled_backend'],
  ['DEFAULT', 'Workers'],
  ['default', 'workers'],
  ['nowhere', 'workers'],
  ['cors', 'toString'],
])('[%s] %s is unknown', (section, name) => {
  expect(knownOption(section, name)).toBeUndefined();
});

test('a section is known by any spelling but that of [DEFAULT]', () => {
  expect(['DEFAULT', 'cors', 'CORS', 'wsgi', 'backend_defaults'].every(isKnownSection)).toBe(true);
  expect(['default', 'file', 'rbd', 'constructor'].some(isKnownSection)).toBe(false);
});

test('all options of Glance itself are known with their own type', () => {
  for (const { section, options } of SECTIONS) {
    for (const { name, type } of options) expect(knownOptions(section).get(name)?.type).toBe(type);
  }
  expect(knownOptions('nowhere').size).toBe(0);
});

test('no option of a library repeats one of Glance itself', () => {
  // A repeated name would replace the first one, and the type or the secrecy with it.
  const names = SECTIONS.flatMap(({ section, options }) => options.map(({ name }) => [section, name] as const));
  expect(names.every(([section, name]) => knownOption(section, name)?.section === section)).toBe(true);
});
