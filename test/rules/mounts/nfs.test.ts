import { sketch, type Sketch } from '../../../src/model/sketch';
import type { SketchMount } from '../../../src/model/sketch-samples';
import { imagesBesideShare } from '../../../src/rules/mounts/images-beside-share';
import { imagesReadOnly } from '../../../src/rules/mounts/images-read-only';
import { shareAtHome } from '../../../src/rules/mounts/share-at-home';
import { sharedStaging } from '../../../src/rules/mounts/shared-staging';

const share = (at: string, more: Partial<SketchMount> = {}): SketchMount => ({ to: ['Glance'], at, source: { nfs: { server: '172.18.0.5', path: '/export' } }, ...more });

function withShare(mounts: readonly SketchMount[], directory: string | null = '/var/lib/glance/images', more: Sketch = {}) {
  return sketch({ apis: { default: { layout: 'single', stores: 'share:file' } }, stores: { share: { filesystem_store_datadir: directory } }, mounts, ...more });
}

test.each`
  mounts                                                                    | directory                      | found | why
  ${[share('/var/lib/glance/images')]}                                      | ${'/var/lib/glance/images'}    | ${0}  | ${'the same directory'}
  ${[share('/var/lib/glance/images')]}                                      | ${'/var/lib/glance/images/'}   | ${0}  | ${'a slash at the end does not matter'}
  ${[share('/srv/share')]}                                                  | ${'/srv/share/images'}         | ${0}  | ${'a directory of the share'}
  ${[share('/srv/share')]}                                                  | ${'/srv/shares'}               | ${1}  | ${'another directory with the same beginning'}
  ${[share('/var/lib/glance/images')]}                                      | ${null}                        | ${0}  | ${'the default directory'}
  ${[share('/srv/share')]}                                                  | ${null}                        | ${1}  | ${'the default directory is elsewhere'}
  ${[share('/srv/share'), share('/data', { source: { persistentVolumeClaim: { claimName: 'images' } } })]} | ${'/data'} | ${0} | ${'another mount has the directory'}
  ${[share('/var/lib/glance/os_glance_staging_store')]}                     | ${'/var/lib/glance/images'}    | ${0}  | ${'a share for staging is not meant for images'}
  ${[share('/srv/share')]}                                                  | ${'{{ .Directory }}'}          | ${0}  | ${'nobody knows what it becomes'}
`('images in $directory: $why', ({ mounts, directory, found }) => {
  expect([...imagesBesideShare.check(withShare(mounts, directory))]).toHaveLength(found);
});

test.each`
  mounts                                                                                                     | found | why
  ${[share('/var/lib/glance/images')]}                                                                       | ${0}  | ${'writable'}
  ${[share('/var/lib/glance/images', { readOnly: true })]}                                                   | ${1}  | ${'the mount is read-only'}
  ${[share('/var/lib/glance/images', { source: { nfs: { server: 'a', path: '/b', readOnly: true } } })]}     | ${1}  | ${'the volume is read-only'}
  ${[share('/var/lib/glance/images', { source: { persistentVolumeClaim: { claimName: 'a', readOnly: true } } })]} | ${1} | ${'so may a claim be'}
  ${[share('/var/lib/glance/images'), share('/etc/policy', { readOnly: true })]}                             | ${0}  | ${'no images lie there'}
`('$why', ({ mounts, found }) => {
  expect([...imagesReadOnly.check(withShare(mounts))]).toHaveLength(found);
});

test('a fragment may mount the directory elsewhere', () => {
  expect([...imagesBesideShare.check(withShare([share('/srv/share')], '/data', { whole: false }))]).toEqual([]);
});

test('over the directory of Glance, a share is a warning only where the pods have no volume', () => {
  const mounts = [share('/var/lib/glance')];
  expect([...shareAtHome.check(withShare(mounts, undefined, { template: { storage: { external: true } } }))]).toHaveLength(1);
  expect([...shareAtHome.check(withShare(mounts))]).toEqual([]);
});

test('a share for staging is found, one for images is not', () => {
  expect([...sharedStaging.check(withShare([share('/var/lib/glance/os_glance_staging_store/')]))]).toHaveLength(1);
  expect([...sharedStaging.check(withShare([share('/var/lib/glance/images')]))]).toEqual([]);
});
