import { Release } from '../../../src/facts/releases';
import { sketch, type Sketch } from '../../../src/model/sketch';
import type { SketchMount } from '../../../src/model/sketch-samples';
import { reservedDirectory } from '../../../src/rules/mounts/reserved-directory';
import { reservedVolume } from '../../../src/rules/mounts/reserved-volume';
import { sameDirectory } from '../../../src/rules/mounts/same-directory';
import { sameVolumeName } from '../../../src/rules/mounts/same-volume-name';

const secret = (secretName: string) => ({ secret: { secretName } });
function entry(volume: string, at: string, to: readonly string[], more: Partial<SketchMount> = {}): SketchMount {
  return { volume, at, to, source: secret(volume), ...more };
}

const APIS: Sketch['apis'] = { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } };

test.each`
  mounts                                                                                          | names | paths | why
  ${[entry('a', '/a', ['Glance']), entry('b', '/b', ['Glance'])]}                                 | ${0}  | ${0}  | ${'nothing in common'}
  ${[entry('a', '/a', ['default']), entry('a', '/a', ['az1'])]}                                   | ${0}  | ${0}  | ${'different APIs'}
  ${[entry('a', '/a', ['Glance']), entry('a', '/b', ['az1'])]}                                    | ${1}  | ${0}  | ${'one name'}
  ${[entry('a', '/a', ['Glance']), entry('b', '/a', ['az1'])]}                                    | ${0}  | ${1}  | ${'one directory'}
  ${[entry('a', '/a', ['Glance']), entry('b', '/a/', ['az1'])]}                                   | ${0}  | ${1}  | ${'a slash at the end is the same directory'}
  ${[entry('a', '/a', ['Glance']), entry('a', '/a', ['Glance'], { level: 'spec' })]}              | ${1}  | ${0}  | ${'the same entry on both levels is one mistake'}
  ${[entry('a', '/a', ['Glance']), entry('b', '/a', ['az1']), entry('c', '/a', ['default'])]}     | ${0}  | ${1}  | ${'one entry collides with two: one mistake'}
  ${[entry('a', '/a', ['Glance']), entry('b', '/a/b', ['Glance'])]}                               | ${0}  | ${0}  | ${'a directory in another one is fine'}
`('$why', ({ mounts, names, paths }) => {
  const topology = sketch({ apis: APIS, mounts });
  expect([...sameVolumeName.check(topology)]).toHaveLength(names);
  expect([...sameDirectory.check(topology)]).toHaveLength(paths);
});

test('that both levels add up is said where it matters', () => {
  const topology = sketch({ mounts: [entry('a', '/a', ['Glance']), entry('a', '/b', ['Glance'], { level: 'spec' })] });
  expect([...sameVolumeName.check(topology)][0].message).toContain('spec.extraMounts adds to the template');
});

test.each`
  volume                  | release             | api                                               | template                             | found | why
  ${'logs'}               | ${undefined}        | ${{}}                                             | ${{}}                                | ${1}  | ${'always there'}
  ${'httpd-run'}          | ${Release.FR2}      | ${{}}                                             | ${{}}                                | ${0}  | ${'came with FR3'}
  ${'httpd-run'}          | ${Release.FR3}      | ${{}}                                             | ${{}}                                | ${1}  | ${'came with FR3'}
  ${'glance'}             | ${undefined}        | ${{}}                                             | ${{}}                                | ${1}  | ${'the volume of the pod'}
  ${'glance'}             | ${undefined}        | ${{}}                                             | ${{ storage: { external: true } }}   | ${0}  | ${'there is none with external storage'}
  ${'glance'}             | ${undefined}        | ${{}}                                             | ${{ storage: null }}                 | ${0}  | ${'no request is external storage'}
  ${'glance-cache'}       | ${undefined}        | ${{}}                                             | ${{}}                                | ${0}  | ${'only with a cache'}
  ${'glance-cache'}       | ${undefined}        | ${{ body: { imageCache: { size: '10G' } } }}      | ${{}}                                | ${1}  | ${'the API has a cache'}
  ${'dev'}                | ${undefined}        | ${{}}                                             | ${{}}                                | ${0}  | ${'only with cinder or a cache'}
  ${'dev'}                | ${undefined}        | ${{ stores: 'volumes:cinder' }}                   | ${{}}                                | ${1}  | ${'os-brick needs it'}
  ${'dev'}                | ${Release.RHOSO_19} | ${{}}                                             | ${{ imageCache: { size: '10G' } }}   | ${0}  | ${'a cache needs it up to 18-stable'}
`('the volume $volume on $release: $why', ({ volume, release, api, template, found }) => {
  const topology = sketch({ release, template, apis: { default: { stores: 'hub:rbd', ...api } }, mounts: [entry(volume, '/opt/files', ['Glance'])] });
  expect([...reservedVolume.check(topology)]).toHaveLength(found);
});

test.each`
  path                                    | template                           | secrets      | found | why
  ${'/var/lib/glance'}                    | ${{}}                              | ${[]}        | ${1}  | ${'the volume of the pod is there'}
  ${'/var/lib/glance'}                    | ${{ storage: { external: true } }} | ${[]}        | ${0}  | ${'no volume, no collision'}
  ${'/var/lib/glance/images'}             | ${{}}                              | ${[]}        | ${0}  | ${'below it is fine'}
  ${'/var/log/glance/'}                   | ${{}}                              | ${[]}        | ${1}  | ${'a slash at the end is the same path'}
  ${'/var/lib/config-data/secret-0'}      | ${{}}                              | ${['one']}   | ${1}  | ${'the first Secret is mounted there'}
  ${'/var/lib/config-data/secret-1'}      | ${{}}                              | ${['one']}   | ${0}  | ${'there is no second one'}
  ${'/etc/pki/tls/certs/public.crt'}      | ${{}}                              | ${[]}        | ${1}  | ${'certificates of the endpoints'}
`('a mount at $path: $why', ({ path, template, secrets, found }) => {
  const topology = sketch({ template, apis: { default: { stores: 'hub:rbd', secrets } }, mounts: [entry('files', path, ['Glance'])] });
  expect([...reservedDirectory.check(topology)]).toHaveLength(found);
});
