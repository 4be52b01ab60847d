import { Release } from '../../../src/facts/releases';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { Severity } from '../../../src/rules/diagnostic';
import type { Rule } from '../../../src/rules/rule';
import { breakingKey } from '../../../src/rules/stores/breaking-key';
import { bucketBeforeAddress } from '../../../src/rules/stores/bucket-before-address';
import { bucketMayBeMissing } from '../../../src/rules/stores/bucket-may-be-missing';
import { caNotMounted } from '../../../src/rules/stores/ca-not-mounted';
import { keyRotation } from '../../../src/rules/stores/key-rotation';
import { locationLeak } from '../../../src/rules/stores/location-leak';
import { missingOption } from '../../../src/rules/stores/missing-option';
import { plainSecret } from '../../../src/rules/stores/plain-secret';
import { s3Bucket } from '../../../src/rules/stores/s3-bucket';
import { s3Endpoint } from '../../../src/rules/stores/s3-endpoint';
import { s3UnknownSize } from '../../../src/rules/stores/s3-unknown-size';
import { s3UploadTooLarge } from '../../../src/rules/stores/s3-upload-too-large';
import { s3WithoutCa } from '../../../src/rules/stores/s3-without-ca';
import { uselessCa } from '../../../src/rules/stores/useless-ca';

const KEYS = '[images]\ns3_store_access_key = A\ns3_store_secret_key = S\n';

/** One S3 store with its Secret, and these options. */
function s3(options: Readonly<Record<string, string | null>>, more: Sketch = {}, keys = KEYS): Sketch {
  return {
    apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } }, stores: { images: options },
    secrets: { 'glance-s3': { 'images.conf': keys } }, ...more,
  };
}

const severities = (rule: Rule, plan: Sketch) => [...rule.check(sketch(plan))].map(({ severity = rule.severity }) => severity);
const count = (rule: Rule, plan: Sketch) => severities(rule, plan).length;

test.each`
  host                                | found | why
  ${'https://s3.example.com'}         | ${0}  | ${'a URL'}
  ${'http://10.0.0.5:8080/s3'}        | ${0}  | ${'a port and a path'}
  ${'https://[fd00::5]:8443'}         | ${0}  | ${'IPv6 in brackets'}
  ${'s3.amazonaws.com'}               | ${1}  | ${'no scheme'}
  ${'HTTPS://s3.example.com'}         | ${1}  | ${'the scheme in capitals'}
  ${'https://a:b@s3.example.com'}     | ${1}  | ${'credentials'}
  ${'https://s3.example.com?x=1'}     | ${1}  | ${'a query'}
  ${'https://s3 example'}             | ${1}  | ${'a blank in the host'}
  ${''}                               | ${0}  | ${'an empty one is missing, which is another mistake'}
  ${'{{ .S3 }}'}                      | ${0}  | ${'only the cluster knows it'}
`('the endpoint $host: $why', ({ host, found }) => {
  expect(count(s3Endpoint, s3({ s3_store_host: host }))).toBe(found);
});

test('credentials in an endpoint are not printed', () => {
  const found = [...s3Endpoint.check(sketch(s3({ s3_store_host: 'https://me:VERYSECRET@s3.example.com' })))];
  expect(JSON.stringify(found)).not.toContain('VERYSECRET@s3.example.com\',');
  expect(found.map(({ message }) => message).join()).not.toContain('VERYSECRET');
});

test.each`
  bucket              | format        | found                 | why
  ${'images'}         | ${'auto'}     | ${[]}                 | ${'a plain name'}
  ${'my.images'}      | ${'path'}     | ${[]}                 | ${'dots in the path'}
  ${'my.images'}      | ${'virtual'}  | ${[Severity.ERROR]}   | ${'no dots in a host name with TLS'}
  ${'My_images'}      | ${'path'}     | ${[Severity.WARNING]} | ${'few services take it'}
  ${'My_images'}      | ${'virtual'}  | ${[Severity.ERROR]}   | ${'no host name'}
  ${'a/b'}            | ${'path'}     | ${[Severity.ERROR]}   | ${'a slash ends the name'}
  ${'a@b'}            | ${'path'}     | ${[Severity.ERROR]}   | ${'so does an at sign'}
  ${'ab'}             | ${'auto'}     | ${[Severity.ERROR]}   | ${'three characters at least'}
  ${'a'.repeat(63)}   | ${'auto'}     | ${[]}                 | ${'63 at most'}
  ${'images'}         | ${'dns'}      | ${[]}                 | ${'a word that is no style is another mistake'}
`('the bucket $bucket with $format: $why', ({ bucket, format, found }) => {
  expect(severities(s3Bucket, s3({ s3_store_bucket: bucket, s3_store_bucket_url_format: format }))).toEqual(found);
});

test.each`
  access      | secret          | found | why
  ${'AKIA'}   | ${'a/b+c=%&"$1'} | ${0} | ${'all that Amazon hands out, but for one pair'}
  ${'AKIA'}   | ${'ab//cd'}     | ${1}  | ${'two slashes at the first slash'}
  ${'AKIA'}   | ${'a/b//c'}     | ${0}  | ${'two slashes behind another one work'}
  ${'AK//IA'} | ${'abc'}        | ${0}  | ${'slashes in the access key work'}
  ${'AK:IA'}  | ${'abc'}        | ${1}  | ${'a colon'}
  ${'AKIA'}   | ${'a:b'}        | ${1}  | ${'a colon'}
  ${'AKIA'}   | ${'a#b'}        | ${1}  | ${'a hash'}
  ${'AKIA'}   | ${'a[b'}        | ${1}  | ${'a bracket'}
  ${'AKIA'}   | ${''}           | ${0}  | ${'an empty key is missing, which is another mistake'}
`('the keys $access and $secret: $why', ({ access, secret, found }) => {
  const plan = s3({}, {}, `[images]\ns3_store_access_key = ${access}\ns3_store_secret_key = ${secret}\n`);
  expect(count(breakingKey, plan)).toBe(found);
  for (const finding of breakingKey.check(sketch(plan))) expect(JSON.stringify(finding.message)).not.toContain(secret);
});

test.each`
  plan                                                              | found | why
  ${s3({})}                                                         | ${0}  | ${'all is there'}
  ${s3({ s3_store_host: null })}                                    | ${1}  | ${'no endpoint'}
  ${s3({ s3_store_bucket: '' })}                                    | ${1}  | ${'an empty bucket is none'}
  ${s3({}, {}, '[images]\ns3_store_access_key = A\n')}              | ${1}  | ${'a key is missing'}
  ${s3({}, {}, '[other]\ns3_store_access_key = A\n')}               | ${1}  | ${'the Secret is for another store'}
  ${s3({}, { secrets: {} })}                                        | ${0}  | ${'a Secret that is not known may have the keys'}
  ${s3({ s3_store_host: null }, { whole: false })}                  | ${0}  | ${'a fragment leaves things out'}
  ${s3({ s3_store_host: null }, {}, `${KEYS}s3_store_host = http://a\n`)} | ${0} | ${'the Secret has it'}
`('what an S3 store lacks: $why', ({ plan, found }) => {
  expect(count(missingOption, plan)).toBe(found);
});

test.each`
  release              | host                          | found | why
  ${undefined}         | ${'https://s3.example.com'}   | ${1}  | ${'releases before FR5 set none'}
  ${Release.FR4}       | ${'https://s3.example.com'}   | ${1}  | ${'FR4 sets none'}
  ${Release.FR5}       | ${'https://s3.example.com'}   | ${0}  | ${'from FR5 on the operator sets it'}
  ${undefined}         | ${'http://s3.example.com'}    | ${0}  | ${'there is no TLS'}
  ${undefined}         | ${'https://s3.eu-1.amazonaws.com'} | ${0} | ${'a public authority signs for Amazon'}
  ${undefined}         | ${'https://amazonaws.com.example.com'} | ${1} | ${'only the end of the host counts'}
`('$host without a CA on $release: $why', ({ release, host, found }) => {
  expect(count(s3WithoutCa, s3({ s3_store_cacert: null, s3_store_host: host }, { release }))).toBe(found);
});

test('from FR5 on a CA in a Secret alone is not set by the operator', () => {
  const text = '[DEFAULT]\nenabled_backends = images:s3\n[glance_store]\ndefault_backend = images\n';
  const secrets = { 'glance-s3': { 'images.conf': `${KEYS}s3_store_host = https://s3.example.com\ns3_store_bucket = images\n` } };
  expect(count(s3WithoutCa, { release: Release.FR6, apis: { default: { text, secrets: ['glance-s3'] } }, secrets })).toBe(1);
});

test.each`
  ca                               | mounts                                                                                       | found | why
  ${'/etc/pki/tls/certs/a.crt'}    | ${[]}                                                                                        | ${0}  | ${'a file of the system'}
  ${'/etc/own/ca.crt'}             | ${[]}                                                                                        | ${1}  | ${'nothing is mounted there'}
  ${'/etc/own/ca.crt'}             | ${[{ to: ['default'], at: '/etc/own', source: { configMap: { name: 'a' } } }]}               | ${0}  | ${'the directory is mounted'}
  ${'/etc/own/ca.crt'}             | ${[{ to: ['other'], at: '/etc/own', source: { configMap: { name: 'a' } } }]}                 | ${1}  | ${'for another API'}
  ${'/etc/owner/ca.crt'}           | ${[{ to: ['default'], at: '/etc/own', source: { configMap: { name: 'a' } } }]}               | ${1}  | ${'a directory that only begins alike'}
`('the CA $ca: $why', ({ ca, mounts, found }) => {
  expect(count(caNotMounted, s3({ s3_store_cacert: ca }, { mounts }))).toBe(found);
});

test.each`
  rule                  | options                                        | more                                  | found | why
  ${s3UploadTooLarge}   | ${{ s3_store_large_object_size: '5120' }}      | ${{}}                                 | ${0}  | ${'5 GiB go in one piece'}
  ${s3UploadTooLarge}   | ${{ s3_store_large_object_size: '5121' }}      | ${{}}                                 | ${1}  | ${'more does not'}
  ${s3UploadTooLarge}   | ${{ s3_store_large_object_chunk_size: '6000' }} | ${{}}                                | ${1}  | ${'a part has the same limit'}
  ${s3UnknownSize}      | ${{ s3_store_large_object_size: '0' }}         | ${{}}                                 | ${0}  | ${'always in parts'}
  ${s3UnknownSize}      | ${{ s3_store_large_object_size: null }}        | ${{}}                                 | ${1}  | ${'100 MiB by default'}
  ${s3UnknownSize}      | ${{ s3_store_large_object_size: null }}        | ${{ spec: { cinder: null } }}         | ${0}  | ${'nobody makes images from volumes'}
  ${bucketMayBeMissing} | ${{ s3_store_create_bucket_on_put: null }}     | ${{}}                                 | ${1}  | ${'Glance does not make it by default'}
  ${bucketMayBeMissing} | ${{ s3_store_create_bucket_on_put: 'yes' }}    | ${{}}                                 | ${0}  | ${'yes is true'}
  ${uselessCa}          | ${{ s3_store_host: 'http://a.example.com' }}   | ${{}}                                 | ${1}  | ${'no TLS to check'}
  ${uselessCa}          | ${{ s3_store_host: 'http://a.example.com', s3_store_cacert: '' }} | ${{}}              | ${0}  | ${'an empty one says nothing'}
  ${plainSecret}        | ${{ s3_store_secret_key: 'abc' }}              | ${{}}                                 | ${1}  | ${'a key in the control plane'}
  ${plainSecret}        | ${{ s3_store_secret_key: '' }}                 | ${{}}                                 | ${0}  | ${'an empty one tells nothing'}
  ${plainSecret}        | ${{ s3_store_secret_key: '{{ .ServicePassword }}' }} | ${{}}                           | ${0}  | ${'a variable is no secret'}
  ${keyRotation}        | ${{}}                                          | ${{}}                                 | ${1}  | ${'locations hold the keys'}
`('$options: $why', ({ rule, options, more, found }) => {
  expect(count(rule, s3(options, more))).toBe(found);
});

test.each`
  layout      | found | why
  ${'split'}  | ${0}  | ${'the outer half hides locations'}
  ${'single'} | ${1}  | ${'shows them to everybody'}
  ${'edge'}   | ${1}  | ${'shows them to everybody'}
`('locations of a $layout API: $why', ({ layout, found }) => {
  expect(count(locationLeak, { apis: { default: { layout, stores: 'images:s3' } } })).toBe(found);
});

test.each`
  host                         | style        | found | why
  ${'http://172.18.0.5:8080'}  | ${'virtual'} | ${1}  | ${'an address of IPv4'}
  ${'https://[fd00::5]:8443'}  | ${'virtual'} | ${1}  | ${'one of IPv6'}
  ${'http://172.18.0.5:8080'}  | ${'auto'}    | ${0}  | ${'the library chooses the path'}
  ${'http://172.18.0.5:8080'}  | ${'path'}    | ${0}  | ${'the bucket stands in the path'}
  ${'http://172.18.0.5.nip.io'} | ${'virtual'} | ${0}  | ${'a name'}
  ${'172.18.0.5'}              | ${'virtual'} | ${0}  | ${'no URL, which is another mistake'}
`('a bucket in front of $host, $style: $why', ({ host, style, found }) => {
  expect(count(bucketBeforeAddress, s3({ s3_store_host: host, s3_store_bucket_url_format: style }))).toBe(found);
});
