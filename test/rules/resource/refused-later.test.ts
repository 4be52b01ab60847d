import { sketch } from '../../../src/model/sketch';
import { entryBody, withMount } from '../../../src/rules/mounts/sample';
import { oddServiceValue } from '../../../src/rules/network/odd-service-value';
import { claimOfNoPod } from '../../../src/rules/resource/claim-of-no-pod';
import { nameRefused } from '../../../src/rules/resource/name-refused';
import { requestAboveLimit } from '../../../src/rules/resource/request-above-limit';
import { unknownInstance } from '../../../src/rules/resource/unknown-instance';
import { refusedData } from '../../../src/rules/secrets/refused-data';

const withBody = (body: object) => sketch({ apis: { default: { stores: 'hub:rbd', body: body as never } } });

test.each`
  spec                                                             | found | why
  ${{ type: 'LoadBalancer' }}                                      | ${0}  | ${'a type'}
  ${{ type: 'loadBalancer' }}                                      | ${1}  | ${'case counts'}
  ${{ type: '' }}                                                  | ${0}  | ${'empty is absent'}
  ${{ externalTrafficPolicy: 'local' }}                            | ${1}  | ${'case counts'}
  ${{ sessionAffinity: 'ClientIP' }}                               | ${0}  | ${'a choice'}
  ${{ ipFamilyPolicy: 'DualStack' }}                               | ${1}  | ${'no such policy'}
  ${{ loadBalancerSourceRanges: ['10.0.0.0/8', 'fd00::/64'] }}     | ${0}  | ${'networks'}
  ${{ loadBalancerSourceRanges: ['10.0.0.1'] }}                    | ${1}  | ${'an address is no network'}
  ${{ sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }} | ${1} | ${'at least a second'}
`('a Service with $spec: $why', ({ spec, found }) => {
  expect([...oddServiceValue.check(withBody({ override: { service: { internal: { spec } } } }))]).toHaveLength(found);
});

test.each`
  plan                                                     | found | why
  ${{ name: 'OpenStack' }}                                 | ${1}  | ${'no capitals'}
  ${{ name: 'open.stack' }}                                | ${0}  | ${'dots may be'}
  ${{ namespace: 'open.stack' }}                           | ${1}  | ${'but not in a namespace'}
  ${{ template: { databaseAccount: 'glance_db' } }}        | ${1}  | ${'no underscores'}
  ${{ template: { storage: { storageClass: 'Fast' } } }}   | ${1}  | ${'no capitals'}
  ${{ template: { topologyRef: { name: 'zone-a' } } }}     | ${0}  | ${'a name'}
`('the names in $plan: $why', ({ plan, found }) => {
  expect([...nameRefused.check(sketch(plan))]).toHaveLength(found);
});

test.each`
  source                                                       | found | why
  ${{ secret: { secretName: 'Ceph_Files' } }}                   | ${1}  | ${'no capitals, no underscores'}
  ${{ secret: { secretName: 'Ceph_Files', optional: true } }}   | ${0}  | ${'nobody waits for it'}
  ${{ configMap: { name: 'policy.d' } }}                        | ${0}  | ${'a name'}
  ${{ persistentVolumeClaim: { claimName: 'images_' } }}        | ${1}  | ${'a hyphen or dot was meant'}
  ${{ projected: { sources: [{ secret: { name: 'Ceph' } }] } }} | ${1}  | ${'a source of a projection is an object, too'}
`('the name in $source: $why', ({ source, found }) => {
  expect([...nameRefused.check(withMount(sketch(), entryBody('files', source, '/etc/files')))]).toHaveLength(found);
});

test.each`
  requests             | limits              | found | why
  ${{ cpu: '500m' }}   | ${{ cpu: 1 }}       | ${0}  | ${'half of one'}
  ${{ cpu: 2 }}        | ${{ cpu: '1500m' }} | ${1}  | ${'two of one and a half'}
  ${{ memory: '1Gi' }} | ${{ cpu: '1' }}     | ${0}  | ${'no limit for it'}
`('$requests with $limits: $why', ({ requests, limits, found }) => {
  expect([...requestAboveLimit.check(withBody({ resources: { requests, limits } }))]).toHaveLength(found);
});

test.each`
  template                             | spec                           | found | why
  ${{ databaseInstance: 'openstack' }} | ${{}}                          | ${0}  | ${'one of the templates'}
  ${{ databaseInstance: 'mysql' }}     | ${{}}                          | ${1}  | ${'none of them'}
  ${{ databaseInstance: '' }}          | ${{}}                          | ${0}  | ${'empty is the default'}
  ${{ databaseInstance: 'mysql' }}     | ${{ galera: {} }}              | ${0}  | ${'what templates there are is not known'}
  ${{ memcachedInstance: 'cache' }}    | ${{}}                          | ${1}  | ${'none of them'}
`('$template: $why', ({ template, spec, found }) => {
  expect([...unknownInstance.check(sketch({ template, spec }))]).toHaveLength(found);
});

test.each`
  key                | found | why
  ${'ceph.conf'}     | ${0}  | ${'a file name'}
  ${'ceph conf'}     | ${1}  | ${'no blanks'}
  ${'a/b'}           | ${1}  | ${'no slashes'}
  ${'..'}            | ${1}  | ${'the directory above'}
  ${'a'.repeat(254)} | ${1}  | ${'253 characters at most'}
`('the key $key: $why', ({ key, found }) => {
  expect([...refusedData.check(sketch({ secrets: { 'glance-options': { [key]: 'x' } } }))]).toHaveLength(found);
});

test.each`
  resources                                      | found | why
  ${{ claims: [{ name: 'accelerator' }] }}       | ${1}  | ${'the pods have no claims'}
  ${{ claims: [] }}                              | ${0}  | ${'none'}
  ${{ limits: { memory: '2Gi' } }}               | ${0}  | ${'what every pod may have'}
`('claims of devices: $why', ({ resources, found }) => {
  expect([...claimOfNoPod.check(withBody({ resources }))]).toHaveLength(found);
});
