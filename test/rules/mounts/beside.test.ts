import type { JsonObject } from '../../../src/model/json';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { fileNotMounted } from '../../../src/rules/config/file-not-mounted';
import { absentKey } from '../../../src/rules/mounts/absent-key';
import { absentSource } from '../../../src/rules/mounts/absent-source';
import { claimNotShared } from '../../../src/rules/mounts/claim-not-shared';
import { fileName } from '../../../src/rules/mounts/file-name';
import { entryBody, withMount } from '../../../src/rules/mounts/sample';

const mounted = (source: JsonObject, more: JsonObject = {}, plan: Sketch = {}) => withMount(sketch(plan), entryBody('files', source, '/opt/files', more));
const beside = (kind: string, ...names: readonly string[]) => ({ neighbours: { names: { [kind]: names } } });

test.each`
  source                                                                        | known                                 | found | why
  ${{ configMap: { name: 'policy' } }}                                          | ${beside('Secret', 'other', 'ceph-conf-files')} | ${0}  | ${'no ConfigMap is known'}
  ${{ configMap: { name: 'policy' } }}                                          | ${beside('ConfigMap', 'other')}       | ${1}  | ${'another one is known'}
  ${{ configMap: { name: 'policy', optional: true } }}                          | ${beside('ConfigMap', 'other')}       | ${0}  | ${'it may be missing'}
  ${{ projected: { sources: [{ configMap: { name: 'policy' } }, { configMap: { name: 'other' } }] } }} | ${beside('ConfigMap', 'other')} | ${1} | ${'one of a projection'}
  ${{ persistentVolumeClaim: { claimName: 'scratch' } }}                        | ${beside('PersistentVolumeClaim', 'other')} | ${1} | ${'a claim'}
  ${{ nfs: { server: '172.18.0.5', path: '/export' } }}                         | ${beside('PersistentVolumeClaim', 'other')} | ${0} | ${'a share is no object'}
`('what is mounted and absent: $why', ({ source, known, found }) => {
  expect([...absentSource.check(mounted(source, {}, known))]).toHaveLength(found);
});

test('a Secret with configuration is looked for as well, once for all APIs', () => {
  const apis = { default: { stores: 'hub:rbd', secrets: ['options'] }, second: { stores: 'hub:rbd', secrets: ['options'] } };
  const found = [...absentSource.check(sketch({ apis, ...beside('Secret', 'ceph-conf-files', 'option') }))];
  expect(found.map(({ field, fix, severity }) => [field, fix, severity])).toEqual([['customServiceConfigSecrets', 'option in place of options.', undefined]]);
});

const policies = { configMaps: { policy: { 'a.yaml': '# a\n', 'b.yaml': '# b\n' } } };

test.each`
  source                                                                        | more                       | found | why
  ${{ configMap: { name: 'policy' } }}                                          | ${{}}                      | ${0}  | ${'all keys'}
  ${{ configMap: { name: 'policy' } }}                                          | ${{ subPath: 'a.yaml' }}   | ${0}  | ${'one that is there'}
  ${{ configMap: { name: 'policy' } }}                                          | ${{ subPath: 'c.yaml' }}   | ${1}  | ${'one that is not'}
  ${{ configMap: { name: 'policy', items: [{ key: 'a.yaml', path: 'x/y' }] } }} | ${{ subPath: 'x/y' }}      | ${0}  | ${'by the path that was chosen'}
  ${{ configMap: { name: 'policy', items: [{ key: 'c.yaml', path: 'x/y' }] } }} | ${{}}                      | ${1}  | ${'a key that is not there'}
  ${{ projected: { sources: [{ configMap: { name: 'policy', items: [{ key: 'c.yaml', path: 'c' }] } }] } }} | ${{}} | ${1} | ${'in a projection'}
  ${{ configMap: { name: 'other' } }}                                           | ${{ subPath: 'c.yaml' }}   | ${0}  | ${'of this one nothing is known'}
  ${{ secret: { secretName: 'policy' } }}                                       | ${{ subPath: 'c.yaml' }}   | ${0}  | ${'a Secret of the name is another thing'}
`('keys of a ConfigMap: $why', ({ source, more, found }) => expect([...absentKey.check(mounted(source, more, policies))]).toHaveLength(found));

test.each`
  modes                | layout      | replicas | readOnly | found | why
  ${['ReadWriteOnce']} | ${'split'}  | ${1}     | ${false} | ${1}  | ${'a split API has two pods'}
  ${['ReadWriteOnce']} | ${'edge'}   | ${1}     | ${false} | ${0}  | ${'one pod'}
  ${['ReadWriteOnce']} | ${'edge'}   | ${2}     | ${false} | ${1}  | ${'two pods'}
  ${['ReadOnlyMany']}  | ${'split'}  | ${3}     | ${true}  | ${0}  | ${'all of them read'}
  ${['ReadOnlyMany']}  | ${'split'}  | ${3}     | ${false} | ${1}  | ${'some could write'}
  ${['ReadWriteOnce', 'ReadWriteMany']} | ${'split'} | ${3} | ${false} | ${0} | ${'one mode is enough'}
  ${[]}                | ${'split'}  | ${3}     | ${false} | ${0}  | ${'nothing is known'}
`('a claim: $why', ({ modes, layout, replicas, readOnly, found }) => {
  const claims = [{ key: 'context/PersistentVolumeClaim/scratch', name: 'scratch', accessModes: modes }];
  const plan = { neighbours: { claims }, apis: { default: { stores: 'hub:rbd', layout, replicas } } };
  expect([...claimNotShared.check(mounted({ persistentVolumeClaim: { claimName: 'scratch' } }, { readOnly }, plan))]).toHaveLength(found);
});

test.each`
  keys                      | found | why
  ${['policy.yaml']}        | ${0}  | ${'letters, digits and a dot'}
  ${['.hidden', '-', '_']}  | ${0}  | ${'odd, and allowed'}
  ${['a/b']}                | ${1}  | ${'no path'}
  ${['']}                   | ${1}  | ${'nothing'}
  ${['..']}                 | ${1}  | ${'a directory'}
  ${['..data']}             | ${1}  | ${'what the volume itself uses'}
  ${['x'.repeat(254)]}      | ${1}  | ${'too long'}
  ${['a', 'a']}             | ${1}  | ${'twice'}
`('names of files: $why', ({ keys, found }) => {
  const configMaps = [{ key: 'config-map/x', name: 'x', made: true, data: keys.map((key: string) => [key, '']), unreadable: [] }];
  expect([...fileName.check({ ...sketch(), configMaps })]).toHaveLength(found);
});

test.each`
  path                                       | more         | found | why
  ${'/opt/files/policy.yaml'}                | ${{}}        | ${0}  | ${'in a directory that is mounted'}
  ${'/etc/glance/policy.yaml'}               | ${{}}        | ${1}  | ${'elsewhere'}
  ${'policy.yaml'}                           | ${{}}        | ${0}  | ${"a relative one is Glance's own"}
  ${'/etc/glance/{{ .Region }}/policy.yaml'} | ${{}}        | ${0}  | ${'known on the cluster only'}
`('a policy file: $why', ({ path, more, found }) => {
  const plan = { apis: { default: { stores: 'hub:rbd', options: { oslo_policy: { policy_file: path } } } } };
  expect([...fileNotMounted.check(mounted({ configMap: { name: 'policy' } }, more, plan))]).toHaveLength(found);
});
