import * as fc from 'fast-check';
import type { JsonObject } from '../../../src/model/json';
import type { SketchMount } from '../../../src/model/sketch-samples';

const source = fc.constantFrom<JsonObject>(
  { secret: { secretName: 'ceph-conf-files' } }, { configMap: { name: 'policies' } }, { nfs: { server: '172.18.0.5', path: '/export' } },
  { hostPath: { path: '/srv' } }, { emptyDir: {} }, { persistentVolumeClaim: { claimName: 'images' } }, {},
);

/** A mount somewhere; whether it is wise is not asked by admission. */
const mount: fc.Arbitrary<SketchMount> = fc.record({
  at: fc.constantFrom('/etc/ceph', '/var/lib/glance/images', '/etc/glance/policy'),
  source,
  to: fc.option(fc.subarray(['Glance', 'GlanceAPI', 'az0', 'All']), { nil: undefined }),
  level: fc.constantFrom('spec' as const, 'template' as const),
}).map(({ to, ...rest }) => ({ ...rest, ...(to === undefined ? {} : { to }) }));

/** Mounts of one's own, or what the stores need. */
export const mounts: fc.Arbitrary<readonly SketchMount[] | undefined> = fc
  .option(fc.array(mount, { maxLength: 2 }), { nil: undefined, freq: 2 });
