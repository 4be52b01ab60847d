import { Release } from '../../../src/facts/releases';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { imagesBesideShare } from '../../../src/rules/mounts/images-beside-share';
import { cacheWithoutVolume } from '../../../src/rules/storage/cache-without-volume';
import { imagesWithoutVolume } from '../../../src/rules/storage/images-without-volume';
import { requestWithoutVolume } from '../../../src/rules/storage/request-without-volume';
import { stagingWithoutVolume } from '../../../src/rules/storage/staging-without-volume';

const RULES = [requestWithoutVolume, imagesWithoutVolume, stagingWithoutVolume, imagesBesideShare];
const [request, images, staging, share] = RULES.map(({ code }) => code);

/** Codes of what is found, errors marked. */
function found(plan: Sketch): readonly string[] {
  return RULES.flatMap((rule) => [...rule.check(sketch(plan))].map(({ severity = rule.severity }) => `${rule.code} ${severity}`));
}

const EXTERNAL = { storage: { external: true } };
const OWN = { storage: { storageRequest: '10G' } };
const FILE = { layout: 'single', stores: 'local:file' };
const NFS = [{ to: ['Glance'], at: '/srv/share', source: { nfs: { server: '172.18.0.5', path: '/export' } } }];
const STAGING = [{ to: ['Glance'], at: '/var/lib/glance/os_glance_staging_store', source: { persistentVolumeClaim: { claimName: 'staging' } } }];

test.each`
  plan                                                                                          | codes                       | why
  ${{}}                                                                                         | ${[]}                       | ${'the template has a request'}
  ${{ template: { storage: { storageRequest: '' } } }}                                          | ${[`${staging} warning`]}   | ${'an empty request makes storage external'}
  ${{ template: { storage: { storageRequest: '', external: false } } }}                         | ${[`${staging} warning`]}   | ${'whatever external says'}
  ${{ template: { storage: null }, whole: false }}                                              | ${[]}                       | ${'a fragment may leave the request out'}
  ${{ template: EXTERNAL, mounts: STAGING }}                                                    | ${[]}                       | ${'a mount takes what is staged'}
  ${{ template: EXTERNAL, apis: { default: { stores: 'hub:rbd', replicas: 0 } } }}              | ${[]}                       | ${'no pods, nothing staged'}
  ${{ apis: { default: { stores: 'hub:rbd', body: EXTERNAL } } }}                               | ${[`${staging} warning`]}   | ${'an API can say so itself'}
  ${{ template: EXTERNAL, apis: { a: { stores: 'hub:rbd' }, b: { stores: 'hub:rbd' } } }}       | ${[`${staging} warning`]}   | ${'one mistake for all APIs'}
  ${{ template: EXTERNAL, apis: { default: { stores: 'hub:rbd', body: OWN } } }}                | ${[`${request} warning`]}   | ${'the request of the API counts for nothing'}
  ${{ template: { storage: null }, apis: { default: { ...FILE, body: OWN } }, mounts: [] }}     | ${[`${request} error`]}     | ${'and with images in the pod it is an error'}
  ${{ apis: { default: { stores: 'hub:rbd', body: { storage: { storageRequest: '10G', external: true } } } } }} | ${[`${request} warning`]} | ${'an API contradicts itself'}
  ${{ template: { storage: { storageRequest: '10G', external: true } } }}                       | ${[`${request} warning`, `${staging} warning`]} | ${'the template contradicts itself'}
  ${{ template: EXTERNAL, apis: { default: FILE }, mounts: [] }}                                | ${[`${images} error`]}      | ${'images in the container'}
  ${{ template: EXTERNAL, apis: { default: FILE }, mounts: NFS }}                               | ${[`${share} error`]}       | ${'the share is mounted elsewhere: that is the mistake'}
  ${{ apis: { default: { ...FILE, replicas: 1 } }, mounts: [] }}                                | ${[]}                       | ${'the volume of the pod has the images'}
`('$plan: $why', ({ plan, codes }) => {
  expect(found(plan as Sketch)).toEqual(codes);
});

test.each`
  release         | count | why
  ${undefined}    | ${1}  | ${'FR1 is among the targets'}
  ${Release.FR1}  | ${1}  | ${'no volume of its own'}
  ${Release.FR2}  | ${0}  | ${'the cache has its volume'}
`('a cache with external storage on $release: $why', ({ release, count }) => {
  const topology = sketch({ release, template: { ...EXTERNAL, imageCache: { size: '10G' } } });
  expect([...cacheWithoutVolume.check(topology)]).toHaveLength(count);
});
