import { Release } from '../../../src/facts/releases';
import type { JsonObject } from '../../../src/model/json';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { matchedTwice } from '../../../src/rules/mounts/matched-twice';
import { matchesNothing } from '../../../src/rules/mounts/matches-nothing';
import { reachesOtherServices } from '../../../src/rules/mounts/reaches-other-services';

const APIS: Sketch['apis'] = { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } };

function withPropagation(to: readonly string[] | undefined, level: 'spec' | 'template' = 'template', more: Sketch = {}) {
  return sketch({ apis: APIS, ...more, mounts: [{ to, level, at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }] });
}

test.each`
  propagation                        | doubled             | why
  ${undefined}                       | ${undefined}        | ${'no list mounts once, everywhere'}
  ${[]}                              | ${undefined}        | ${'nor does an empty one'}
  ${['Glance']}                      | ${undefined}        | ${'one item matches once'}
  ${['default', 'az1']}              | ${undefined}        | ${'each API is named once'}
  ${['default', 'CinderVolume']}     | ${undefined}        | ${'the other item is for another service'}
  ${['Glance', 'GlanceAPI']}         | ${"'default' and 'az1'"} | ${'both match every API'}
  ${['All', 'Glance']}               | ${"'default' and 'az1'"} | ${'All matches too'}
  ${['GlanceAPI', 'GlanceAPI']}      | ${"'default' and 'az1'"} | ${'one item twice counts twice'}
  ${['Glance', 'az1']}               | ${"'az1'"}          | ${'the named one matches its name too'}
  ${['az1', 'az1']}                  | ${"'az1'"}          | ${'a name twice counts twice'}
  ${['glance', 'Glance']}            | ${undefined}        | ${'case counts'}
`('propagation $propagation: $why', ({ propagation, doubled }) => {
  const found = [...matchedTwice.check(withPropagation(propagation))].map(({ message }) => message);
  if (doubled === undefined) expect(found).toEqual([]);
  else expect(found).toEqual([expect.stringContaining(`${doubled} more than once`)]);
});

test.each`
  propagation                            | level         | severity       | fix                | why
  ${['glance']}                          | ${'template'} | ${'error'}     | ${'[Glance]'}      | ${'nobody gets it'}
  ${['glance', 'default']}               | ${'template'} | ${undefined}   | ${'[Glance]'}      | ${'one of two matches'}
  ${['default-external']}                | ${'spec'}     | ${'error'}     | ${'propagation: ['} | ${'names of Kubernetes objects match nothing'}
  ${['CinderBackups', 'GlanceAPI']}      | ${'spec'}     | ${undefined}   | ${'CinderBackup'}  | ${'the nearest known item is named'}
  ${['GlanceAPI', 'CinderVolume']}       | ${'template'} | ${undefined}   | ${'spec.extraMounts'} | ${'the template reaches the Image service only'}
  ${['GlanceAPI', 'DBSync']}             | ${'template'} | ${undefined}   | ${'spec.extraMounts'} | ${'the database jobs of glance mount nothing'}
  ${['']}                                | ${'spec'}     | ${'error'}     | ${'[GlanceAPI]'}   | ${'the empty text is no wildcard'}
`('in the $level, $propagation is found: $why', ({ propagation, level, severity, fix }) => {
  expect([...matchesNothing.check(withPropagation(propagation, level))]).toEqual([
    expect.objectContaining({ fix: expect.stringContaining(fix), ...(severity === undefined ? {} : { severity }) }),
  ]);
});

test.each`
  propagation            | more                                                              | why
  ${['GlanceAPI']}       | ${{}}                                                             | ${'an item of the Image service'}
  ${['All']}             | ${{}}                                                             | ${'the wildcard'}
  ${['ceph']}            | ${{ spec: volumes('cinder', 'cinderVolumes', 'ceph') }}           | ${'a key of cinderVolumes'}
  ${['share1']}          | ${{ spec: volumes('manila', 'manilaShares', 'share1') }}          | ${'a key of manilaShares'}
  ${['Keystone']}        | ${{}}                                                             | ${'on later releases, that is enough'}
  ${['az7']}             | ${{ whole: false }}                                               | ${'a fragment leaves APIs out'}
`('in spec.extraMounts, $propagation is known: $why', ({ propagation, more }) => {
  expect([...matchesNothing.check(withPropagation(propagation, 'spec', more))]).toEqual([]);
});

test('an item that came later matches nothing on older releases', () => {
  const topology = withPropagation(['GlanceAPI', 'Keystone'], 'spec', { release: [Release.FR1, Release.FR2] });
  expect([...matchesNothing.check(topology)]).toHaveLength(1);
});

test.each`
  propagation                | level         | more                          | others               | why
  ${undefined}               | ${'spec'}     | ${{}}                         | ${'cinder and keystone'} | ${'only what is deployed'}
  ${['All']}                 | ${'spec'}     | ${{}}                         | ${'cinder and keystone'} | ${'All is for all'}
  ${undefined}               | ${'spec'}     | ${{ release: Release.FR2 }}   | ${'cinder'}          | ${'keystone takes mounts since FR3'}
  ${undefined}               | ${'template'} | ${{}}                         | ${undefined}         | ${'the template reaches the Image service only'}
  ${['Glance']}              | ${'spec'}     | ${{}}                         | ${undefined}         | ${'it says who gets it'}
  ${undefined}               | ${'spec'}     | ${{ spec: { cinder: null, keystone: { enabled: false } } }} | ${undefined} | ${'nobody else is there'}
`('propagation $propagation in $level: $why', ({ propagation, level, more, others }) => {
  const found = [...reachesOtherServices.check(withPropagation(propagation, level, more))].map(({ consequence }) => consequence);
  expect(found).toEqual(others === undefined ? [] : [`it lands in the pods of ${others} as well.`]);
});

function volumes(service: string, field: string, name: string): JsonObject {
  return { [service]: { template: { [field]: { [name]: {} } } } };
}
