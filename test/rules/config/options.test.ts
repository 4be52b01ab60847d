import { sketch, type Sketch } from '../../../src/model/sketch';
import { bracketedList } from '../../../src/rules/config/bracketed-list';
import { deprecatedOption } from '../../../src/rules/config/deprecated-option';
import { fileNotMounted } from '../../../src/rules/config/file-not-mounted';
import { filterWithoutEffect } from '../../../src/rules/config/filter-without-effect';
import { locationsByHand } from '../../../src/rules/config/locations-by-hand';
import { neverDeleted } from '../../../src/rules/config/never-deleted';
import { newerOption } from '../../../src/rules/config/newer-option';
import { oddQuota } from '../../../src/rules/config/odd-quota';
import { operatorsOption } from '../../../src/rules/config/operators-option';
import { optionElsewhere } from '../../../src/rules/config/option-elsewhere';
import { optionOfOtherDriver } from '../../../src/rules/config/option-of-other-driver';
import { optionValue } from '../../../src/rules/config/option-value';
import { refusedLine } from '../../../src/rules/config/refused-line';
import { storeText } from '../../../src/rules/config/sample';
import { unknownOption } from '../../../src/rules/config/unknown-option';
import { unknownSection } from '../../../src/rules/config/unknown-section';
import { unknownStoreOption } from '../../../src/rules/config/unknown-store-option';
import { Severity } from '../../../src/rules/diagnostic';
import type { Rule } from '../../../src/rules/rule';

const severities = (rule: Rule, plan: Sketch) => [...rule.check(sketch(plan))].map(({ severity = rule.severity }) => severity);
const count = (rule: Rule, plan: Sketch) => severities(rule, plan).length;
const inSection = (section: string, options: Readonly<Record<string, string>>, more: Partial<NonNullable<Sketch['apis']>[string]> = {}): Sketch =>
  ({ apis: { default: { stores: 'hub:rbd', options: { [section]: options }, ...more } } });

test.each`
  section                   | name                        | value                          | found | why
  ${'DEFAULT'}              | ${'debug'}                  | ${'yes'}                       | ${0}  | ${'a word for true'}
  ${'DEFAULT'}              | ${'debug'}                  | ${'t'}                         | ${1}  | ${'no word for true'}
  ${'DEFAULT'}              | ${'debug'}                  | ${''}                          | ${1}  | ${'empty is neither true nor false'}
  ${'DEFAULT'}              | ${'workers'}                | ${'1_0'}                       | ${0}  | ${'Python reads it as 10'}
  ${'DEFAULT'}              | ${'workers'}                | ${'0x10'}                      | ${1}  | ${'Python does not'}
  ${'DEFAULT'}              | ${'image_size_cap'}         | ${'0'}                         | ${1}  | ${'at least 1'}
  ${'DEFAULT'}              | ${'enabled_import_methods'} | ${'[copy-image]'}              | ${0}  | ${'brackets'}
  ${'DEFAULT'}              | ${'enabled_import_methods'} | ${"['copy-image']"}            | ${0}  | ${'quotes go'}
  ${'DEFAULT'}              | ${'enabled_import_methods'} | ${'copy-image'}                | ${1}  | ${'no brackets'}
  ${'DEFAULT'}              | ${'enabled_import_methods'} | ${'[copy-images]'}             | ${1}  | ${'no such method'}
  ${'DEFAULT'}              | ${'enabled_import_methods'} | ${'[]'}                        | ${0}  | ${'no imports at all'}
  ${'DEFAULT'}              | ${'enabled_import_methods'} | ${'{{ .Methods }}'}            | ${0}  | ${'only the cluster knows it'}
  ${'import_filtering_opts'} | ${'allowed_ports'}         | ${'[80,443]'}                  | ${0}  | ${'numbers'}
  ${'import_filtering_opts'} | ${'allowed_ports'}         | ${"['80']"}                    | ${1}  | ${'no quotes here'}
  ${'import_filtering_opts'} | ${'allowed_ports'}         | ${'[70000]'}                   | ${1}  | ${'no port'}
  ${'taskflow_executor'}    | ${'max_workers'}            | ${'0'}                         | ${1}  | ${'at least 1'}
  ${'taskflow_executor'}    | ${'engine_mode'}            | ${'Serial'}                    | ${1}  | ${'case counts in choices'}
  ${'oslo_policy'}          | ${'enforce_scope'}          | ${'maybe'}                     | ${1}  | ${'options of libraries have types too'}
`('[$section] $name = $value: $why', ({ section, name, value, found }) => {
  expect(count(optionValue, inSection(section, { [name]: value }))).toBe(found);
});

test('a value in a Secret is judged and never printed', () => {
  const plan: Sketch = { apis: { default: { stores: 'hub:rbd', secrets: ['more'] } }, secrets: { more: { a: '[hub]\nrbd_store_chunk_size = VERYSECRET\n' } } };
  const found = [...optionValue.check(sketch(plan))];
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found.map(({ message, fix }) => [message, fix]))).not.toContain('VERYSECRET');
});

test.each`
  section           | options                           | found | why
  ${'image_format'} | ${{ disk_formats: 'raw,iso' }}    | ${0}  | ${'no brackets'}
  ${'image_format'} | ${{ disk_formats: '[raw,iso]' }}  | ${1}  | ${'brackets become parts of items'}
  ${'image_format'} | ${{ disk_formats: '[raw' }}       | ${0}  | ${'one bracket is no list in brackets'}
`('the list $options: $why', ({ section, options, found }) => {
  expect(count(bracketedList, inSection(section, options))).toBe(found);
});

test.each`
  rule                 | section                    | name                              | found                 | why
  ${unknownOption}     | ${'DEFAULT'}               | ${'debugg'}                       | ${[Severity.ERROR]}   | ${'misspelt in code'}
  ${unknownOption}     | ${'DEFAULT'}               | ${'Debug'}                        | ${[Severity.ERROR]}   | ${'case counts'}
  ${unknownOption}     | ${'DEFAULT'}               | ${'allowed_schemes'}              | ${[]}                 | ${'at home elsewhere is another mistake'}
  ${optionElsewhere}   | ${'DEFAULT'}               | ${'allowed_schemes'}              | ${[Severity.ERROR]}   | ${'import filters have a section'}
  ${optionElsewhere}   | ${'DEFAULT'}               | ${'rbd_store_pool'}               | ${[Severity.ERROR]}   | ${'options of stores have theirs'}
  ${optionElsewhere}   | ${'glance_store'}          | ${'stores'}                       | ${[Severity.ERROR]}   | ${'of the time before several stores'}
  ${optionElsewhere}   | ${'DEFAULT'}               | ${'debug'}                        | ${[]}                 | ${'at home'}
  ${optionElsewhere}   | ${'import_filtering_opts'} | ${'allowed_schemes'}              | ${[]}                 | ${'at home'}
  ${unknownSection}    | ${'image_formats'}         | ${'disk_formats'}                 | ${[Severity.ERROR]}   | ${'no such section'}
  ${unknownSection}    | ${'Image_Format'}          | ${'disk_formats'}                 | ${[]}                 | ${'case does not matter'}
  ${unknownSection}    | ${'default'}               | ${'debug'}                        | ${[Severity.ERROR]}   | ${'but for DEFAULT'}
  ${unknownSection}    | ${'az1'}                   | ${'rbd_store_pool'}               | ${[]}                 | ${'what looks like a store is found as a dead section'}
  ${operatorsOption}   | ${'DEFAULT'}               | ${'bind_port'}                    | ${[Severity.WARNING]} | ${"the operator's"}
  ${operatorsOption}   | ${'keystone_authtoken'}    | ${'password'}                     | ${[Severity.WARNING]} | ${"the operator's"}
  ${operatorsOption}   | ${'DEFAULT'}               | ${'workers'}                      | ${[]}                 | ${'free to be set'}
  ${newerOption}       | ${'DEFAULT'}               | ${'http_retries'}                 | ${[Severity.WARNING]} | ${'from a later Glance'}
  ${newerOption}       | ${'DEFAULT'}               | ${'debug'}                        | ${[]}                 | ${'there'}
`('[$section] $name: $why', ({ rule, section, name, found }) => {
  expect(severities(rule, inSection(section, { [name]: 'x' }))).toEqual(found);
});

test('a text is judged more mildly than code: somebody else may have written it', () => {
  expect(severities(unknownOption, { apis: { default: { text: storeText('[DEFAULT]\ndebugg = True') } } })).toEqual([Severity.WARNING]);
  expect(severities(optionElsewhere, { apis: { default: { text: storeText('[DEFAULT]\nallowed_schemes = [http]') } } })).toEqual([Severity.WARNING]);
});

test('one text of the template with many APIs has its mistakes once', () => {
  const text = storeText('[DEFAULT]\ndebugg = True\nworkers = many');
  expect(count(unknownOption, { text, apis: { one: {}, two: {} } })).toBe(1);
  expect(count(optionValue, { text, apis: { one: {}, two: {} } })).toBe(1);
});

test('options of a Image service that is switched off are not judged', () => {
  expect(count(optionValue, { ...inSection('DEFAULT', { workers: 'many' }), section: { enabled: false } })).toBe(0);
});

test.each`
  rule                   | name                          | found                 | why
  ${unknownStoreOption}  | ${'description'}              | ${[Severity.ERROR]}   | ${'it is called store_description'}
  ${unknownStoreOption}  | ${'store_description'}        | ${[]}                 | ${'there'}
  ${unknownStoreOption}  | ${'s3_store_host'}            | ${[]}                 | ${'of another driver is another mistake'}
  ${optionOfOtherDriver} | ${'s3_store_host'}            | ${[Severity.ERROR]}   | ${'of another driver'}
  ${optionOfOtherDriver} | ${'rbd_store_pool'}           | ${[]}                 | ${'its own'}
  ${newerOption}         | ${'weight'}                   | ${[Severity.WARNING]} | ${'from glance_store 4.6 on'}
  ${deprecatedOption}    | ${'rados_connect_timeout'}    | ${[Severity.INFO]}    | ${'does nothing'}
`('an RBD store with $name: $why', ({ rule, name, found }) => {
  expect(severities(rule, { stores: { hub: { [name]: '1' } } })).toEqual(found);
});

test.each`
  name                       | fix                                                        | why
  ${'description'}           | ${/^store_description in place/}                           | ${'its end'}
  ${'rbd_store_chunksize'}   | ${/^rbd_store_chunk_size in place/}                        | ${'a letter is missing'}
  ${'rbd_store_quux_mode'}   | ${/^remove it/}                                            | ${'nothing is alike'}
  ${'disk_formats'}          | ${/\[image_format\]/}                                      | ${'it belongs elsewhere'}
`('the misspelt $name is mended by $fix: $why', ({ name, fix }) => {
  expect([...unknownStoreOption.check(sketch({ stores: { hub: { [name]: '1' } } }))][0].fix).toMatch(fix);
});

test.each`
  layout      | value      | found | why
  ${'split'}  | ${'True'}  | ${1}  | ${'the outer half would show locations'}
  ${'split'}  | ${'False'} | ${1}  | ${'the inner half would hide them'}
  ${'single'} | ${'True'}  | ${0}  | ${'as the operator has it'}
  ${'edge'}   | ${'False'} | ${1}  | ${'services would not find them'}
`('show_multiple_locations = $value on a $layout API: $why', ({ layout, value, found }) => {
  expect(count(locationsByHand, inSection('DEFAULT', { show_multiple_locations: value }, { layout }))).toBe(found);
});

test.each`
  options                                                    | found | why
  ${{ disallowed_hosts: '[10.0.0.1]' }}                      | ${0}  | ${'no host is allowed by name'}
  ${{ allowed_hosts: '[a.b]', disallowed_hosts: '[c.d]' }}   | ${1}  | ${'hosts are allowed by name'}
  ${{ disallowed_schemes: '[ftp]' }}                         | ${1}  | ${'http and https are allowed by default'}
  ${{ allowed_schemes: '[]', disallowed_schemes: '[ftp]' }}  | ${0}  | ${'the default is taken away'}
  ${{ disallowed_schemes: '[]' }}                            | ${0}  | ${'an empty list says nothing'}
`('the filters $options: $why', ({ options, found }) => {
  expect(count(filterWithoutEffect, inSection('import_filtering_opts', options))).toBe(found);
});

test.each`
  quota       | found | why
  ${'0'}      | ${0}  | ${'unlimited'}
  ${'500GB'}  | ${0}  | ${'with a unit'}
  ${'500 GB'} | ${1}  | ${'a blank'}
  ${'500gb'}  | ${1}  | ${'the unit in small letters'}
  ${'1.5TB'}  | ${1}  | ${'whole numbers only'}
`('the quota $quota: $why', ({ quota, found }) => {
  expect(count(oddQuota, inSection('DEFAULT', { user_storage_quota: quota }))).toBe(found);
});

test.each`
  section          | name                          | value                        | found | why
  ${'DEFAULT'}     | ${'property_protection_file'} | ${'/etc/own/roles.conf'}     | ${1}  | ${'nothing is mounted there'}
  ${'DEFAULT'}     | ${'property_protection_file'} | ${'/var/lib/glance/a.conf'}  | ${0}  | ${'the disk of the pod'}
  ${'oslo_policy'} | ${'policy_file'}              | ${'policy.yaml'}             | ${0}  | ${'a relative path is looked for by the library'}
  ${'oslo_policy'} | ${'policy_file'}              | ${'/etc/ceph/policy.yaml'}   | ${0}  | ${'a directory that is mounted'}
  ${'oslo_policy'} | ${'policy_file'}              | ${'/etc/own/policy.yaml'}    | ${1}  | ${'nothing is mounted there'}
`('[$section] $name = $value: $why', ({ section, name, value, found }) => {
  expect(count(fileNotMounted, inSection(section, { [name]: value }))).toBe(found);
});

test.each`
  value      | found | why
  ${'True'}  | ${1}  | ${'nobody scrubs'}
  ${'False'} | ${0}  | ${'the default'}
`('delayed_delete = $value: $why', ({ value, found }) => {
  expect(count(neverDeleted, inSection('DEFAULT', { delayed_delete: value }))).toBe(found);
});

test.each`
  lines                                        | found | why
  ${'store_description = a\n  b'}              | ${0}  | ${'a continued value'}
  ${'# a comment\n; another'}                  | ${0}  | ${'comments'}
  ${'store_description a'}                     | ${1}  | ${'no = in it'}
  ${'= a'}                                     | ${1}  | ${'no name'}
  ${'[hub] # more'}                            | ${1}  | ${'something behind a section'}
  ${'{{ if (index . "Region") }}\nstore_description = a\n{{ end }}'} | ${0} | ${'the operator takes these lines away'}
  ${'one\ntwo'}                                | ${1}  | ${'two such lines are one finding'}
`('the lines $lines: $why', ({ lines, found }) => {
  expect(count(refusedLine, { apis: { default: { text: storeText(lines) } } })).toBe(found);
});
