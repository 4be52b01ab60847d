import { RELEASES, type Release } from '../../src/facts/releases';
import {
  EXTRA_MOUNT_CONSUMERS, PROPAGATION_INSTANCES, PROPAGATION_ITEMS, RESERVED_MOUNT_PATHS, RESERVED_VOLUMES, reservedAs, STORE_ID,
  type ReservedInPod,
} from '../../src/facts/reserved-names';

test.each`
  id                            | as             | why
  ${'os_glance_staging_store'}  | ${'prefix'}    | ${'Glance adds that store itself'}
  ${'os_glance_mine'}           | ${'prefix'}    | ${'Glance refuses the prefix'}
  ${'DEFAULT'}                  | ${'section'}   | ${'every option falls back to it'}
  ${'Glance_Store'}             | ${'section'}   | ${'sections are compared without regard to case'}
  ${'oslo_messaging_amqp'}      | ${'section'}   | ${'2023.1 has it'}
  ${'profiler_otlp'}            | ${'section'}   | ${'2026.2 has it'}
  ${'backend_defaults'}         | ${'section'}   | ${'it means all stores from glance_store 5.0 on'}
  ${'workers'}                  | ${'option'}    | ${'Glance gets a number instead of a section'}
  ${'log_file'}                 | ${'option'}    | ${'an option of a library is one too'}
  ${'reset'}                    | ${'attribute'} | ${'Glance gets a method instead of a section'}
  ${'Template'}                 | ${'attribute'} | ${'Glance gets a class instead of a section'}
  ${'import_state'}             | ${'attribute'} | ${'new in 2026.2'}
  ${'default_backend'}          | ${undefined}   | ${'the samples of the operator use it'}
  ${'OS_GLANCE_MINE'}           | ${undefined}   | ${'the prefix is compared as written'}
  ${'Workers'}                  | ${undefined}   | ${'options are compared as written'}
  ${'default'}                  | ${undefined}   | ${'[default] is not [DEFAULT]'}
  ${'file'}                     | ${undefined}   | ${'a driver is no section of Glance'}
  ${'constructor'}              | ${undefined}   | ${'no attribute there'}
`('the store id $id: $why', ({ id, as }) => {
  expect(reservedAs(id)).toBe(as);
});

test.each(['a', 'hub', 'az1-rbd', 'default_backend', '0', 'A'.repeat(63)])('%s can be a store id', (id) => {
  expect(id).toMatch(STORE_ID);
});

test.each(['', '-a', '_a', 'a.b', 'a b', 'a:b', 'a,b', 'a/b', 'bä', 'a\n', 'a'.repeat(64)])('%j cannot be a store id', (id) => {
  expect(id).not.toMatch(STORE_ID);
});

test('a name in a pod is given for releases in their order, and once per condition', () => {
  for (const rows of [RESERVED_VOLUMES, RESERVED_MOUNT_PATHS]) {
    expect(rows.filter((row) => !spansReleases(row))).toEqual([]);
    expect(new Set(rows.map(({ name, when }) => `${name} ${when}`)).size).toBe(rows.length);
  }
});

test('names of volumes are DNS labels, and mount paths are absolute', () => {
  expect(RESERVED_VOLUMES.filter(({ name }) => !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name))).toEqual([]);
  expect(RESERVED_MOUNT_PATHS.filter(({ name }) => !/^(\/[\w.-]+)+$/.test(name))).toEqual([]);
});

test('every service that a propagation item reaches consumes extra mounts from then on', () => {
  for (const { service, since = RELEASES[0] } of PROPAGATION_ITEMS) expect(consumersOn(since)).toContain(service);
  for (const { service } of PROPAGATION_INSTANCES) expect(consumersOn(RELEASES[0])).toContain(service);
});

test('every consumer of extra mounts can be named', () => {
  const named = new Set(PROPAGATION_ITEMS.map(({ service }) => service));
  expect(EXTRA_MOUNT_CONSUMERS.flatMap(({ services }) => services).filter((service) => !named.has(service))).toEqual([]);
});

function consumersOn(release: Release): readonly string[] {
  return EXTRA_MOUNT_CONSUMERS.filter(({ since }) => order(since) <= order(release)).flatMap(({ services }) => services);
}

function order(release: Release): number {
  return RELEASES.indexOf(release);
}

function spansReleases({ since = RELEASES[0], until = RELEASES[RELEASES.length - 1] }: ReservedInPod): boolean {
  return order(since) <= order(until);
}
