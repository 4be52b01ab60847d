import { sketch, type Sketch } from '../../../src/model/sketch';
import { listText, storeText } from '../../../src/rules/config/sample';
import type { Severity } from '../../../src/rules/diagnostic';
import { Severity as Levels } from '../../../src/rules/diagnostic';
import type { Rule } from '../../../src/rules/rule';
import { deadSection } from '../../../src/rules/stores/dead-section';
import { defaultStore } from '../../../src/rules/stores/default-store';
import { idsDifferInCase } from '../../../src/rules/stores/ids-differ-in-case';
import { reservedStoreId } from '../../../src/rules/stores/reserved-store-id';
import { secondStoreList } from '../../../src/rules/stores/second-store-list';
import { severalHttpStores } from '../../../src/rules/stores/several-http-stores';
import { storeIdSyntax } from '../../../src/rules/stores/store-id-syntax';
import { storeListInSecret } from '../../../src/rules/stores/store-list-in-secret';
import { storeWithoutSection } from '../../../src/rules/stores/store-without-section';
import { textWithoutStores } from '../../../src/rules/stores/text-without-stores';
import { unknownDriver } from '../../../src/rules/stores/unknown-driver';
import { unreadableStoreList } from '../../../src/rules/stores/unreadable-store-list';
import { unsupportedMultistore } from '../../../src/rules/stores/unsupported-multistore';

const count = (rule: Rule, plan: Sketch) => [...rule.check(sketch(plan))].length;
const withText = (text: string, more: Sketch = {}): Sketch => ({ apis: { default: { text } }, ...more });

test.each`
  plan                                                                        | found | why
  ${{ apis: { default: { stores: 'hub:rbd', default: 'hub' } } }}             | ${0}  | ${'one of the stores'}
  ${{ apis: { default: { stores: 'hub:rbd', default: 'HUB' } } }}             | ${1}  | ${'case counts'}
  ${{ apis: { default: { stores: 'hub:rbd', default: null } } }}              | ${1}  | ${"the operator's own default is none of the stores"}
  ${{ apis: { default: { stores: 'default_backend:rbd', default: null } } }}  | ${0}  | ${"the operator's own default fits"}
  ${{ apis: { default: { stores: 'hub:rbd,web:http', default: 'web' } } }}    | ${1}  | ${'a store that only reads takes no image'}
  ${{ apis: { default: { stores: 'hub:rbd', default: '{{ .Stores }}' } } }}   | ${0}  | ${'only the cluster knows the value'}
  ${{ apis: { default: { stores: 'hub:rbd', default: null, secrets: ['more'] } } }} | ${0} | ${'a Secret that is not known may name it'}
  ${{ apis: { default: { stores: 'hub:rbd', default: null, secrets: ['more'] } }, secrets: { more: { a: '[glance_store]\ndefault_backend = hub\n' } } }} | ${0} | ${'a Secret names it'}
  ${{ apis: { default: { stores: 'hub:rbd', secrets: ['more'] } }, secrets: { more: { a: '[glance_store]\ndefault_backend = other\n' } } }} | ${1} | ${'a Secret wins, and names another'}
  ${{ section: { enabled: false }, apis: {} }}                                | ${0}  | ${'what is switched off has no stores'}
`('the default store: $why', ({ plan, found }) => {
  expect(count(defaultStore, plan)).toBe(found);
});

test('the default store that a Secret names wrongly is not printed', () => {
  const secrets = { more: { a: '[glance_store]\ndefault_backend = VERYSECRET\n' } };
  const found = [...defaultStore.check(sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['more'] } }, secrets }))];
  expect(JSON.stringify(found.map(({ message, fix }) => [message, fix]))).not.toContain('VERYSECRET');
});

test('two APIs with one text and one wrong default are one finding', () => {
  expect(count(defaultStore, { text: listText('other:rbd').replace('[hub]', '[other]'), apis: { default: {}, second: {} } })).toBe(1);
});

test.each`
  driver      | found | why
  ${'rbd'}    | ${1}  | ${'nothing works by default'}
  ${'s3'}     | ${1}  | ${'nothing works by default'}
  ${'swift'}  | ${1}  | ${'nothing works by default'}
  ${'cinder'} | ${1}  | ${'nothing works by default'}
  ${'file'}   | ${0}  | ${'there is a directory by default'}
  ${'http'}   | ${0}  | ${'there is nothing to say'}
`('a $driver store without a section: $why', ({ driver, found }) => {
  expect(count(storeWithoutSection, withText(listText(`hub:rbd,more:${driver}`)))).toBe(found);
});

test('what a fragment or a Secret that is not known leaves out is not missing', () => {
  const text = listText('hub:rbd,more:s3');
  expect(count(storeWithoutSection, withText(text, { whole: false }))).toBe(0);
  expect(count(storeWithoutSection, { apis: { default: { text, secrets: ['keys'] } } })).toBe(0);
  expect(count(storeWithoutSection, { apis: { default: { text, secrets: ['keys'] } }, secrets: { keys: { a: '[more]\nx = y\n' } } })).toBe(0);
  expect(count(storeWithoutSection, { apis: { default: { text, secrets: ['keys'] } }, secrets: { keys: { a: '[hub]\nx = y\n' } } })).toBe(1);
});

test.each`
  lines                                        | found | why
  ${'[az1]\nrbd_store_pool = images'}          | ${1}  | ${'options of a store under no id'}
  ${'[HUB]\nrbd_store_chunk_size = 8'}         | ${0}  | ${'case does not matter for sections'}
  ${'[az1]\nstore_description = a site'}       | ${1}  | ${'a description is an option of stores'}
  ${'[az1]\nfoo = bar'}                        | ${0}  | ${'what is no store is found as an unknown section'}
  ${'[glance_store]\nrbd_store_pool = images'} | ${0}  | ${'a section of Glance is none of a store'}
`('the section $lines: $why', ({ lines, found }) => {
  expect(count(deadSection, withText(storeText(lines)))).toBe(found);
});

test.each`
  id                   | found | why
  ${'hub'}             | ${0}  | ${'a plain id'}
  ${'Hub_1-a'}         | ${0}  | ${'capitals, digits, - and _'}
  ${'hub.fast'}        | ${1}  | ${'no dots'}
  ${'_hub'}            | ${1}  | ${'a letter or digit first'}
  ${'hüb'}             | ${1}  | ${'ASCII only'}
  ${'a'.repeat(63)}    | ${0}  | ${'63 characters'}
  ${'a'.repeat(64)}    | ${1}  | ${'64 characters'}
`('the id $id: $why', ({ id, found }) => {
  expect(count(storeIdSyntax, { apis: { default: { stores: `${id}:rbd` } } })).toBe(found);
});

test.each`
  id                          | found | why
  ${'os_glance_mine'}         | ${1}  | ${'a prefix of Glance'}
  ${'OS_GLANCE_mine'}         | ${0}  | ${'the prefix is in small letters'}
  ${'database'}               | ${1}  | ${'a section of Glance'}
  ${'glance_store'}           | ${1}  | ${'a section of Glance'}
  ${'workers'}                | ${1}  | ${'an option of [DEFAULT]'}
  ${'reset'}                  | ${1}  | ${'a method of the configuration object'}
  ${'project'}                | ${1}  | ${'an attribute of the configuration object'}
  ${'default_backend'}        | ${0}  | ${"the operator's samples call a store so"}
  ${'file'}                   | ${0}  | ${'the name of a driver is no other section'}
`('the id $id is taken or not: $why', ({ id, found }) => {
  expect(count(reservedStoreId, { apis: { default: { stores: `${id}:rbd` } } })).toBe(found);
});

test.each`
  list                   | found | why
  ${'a:rbd,A:rbd'}       | ${1}  | ${'one section for both'}
  ${'a:rbd,a:rbd'}       | ${0}  | ${'the very same id is found as unreadable'}
  ${'a:rbd,A:rbd,b:rbd'} | ${1}  | ${'said once'}
  ${'a:rbd,b:rbd'}       | ${0}  | ${'two ids'}
`('the ids of $list: $why', ({ list, found }) => {
  expect(count(idsDifferInCase, withText(listText(list)))).toBe(found);
});

test.each`
  driver         | severity            | why
  ${'rbd'}       | ${[]}               | ${'a driver'}
  ${'nfs'}       | ${[undefined]}      | ${'what people call a file store'}
  ${'RBD'}       | ${[undefined]}      | ${'case counts'}
  ${'sheepdog'}  | ${[undefined]}      | ${'gone since Ussuri'}
  ${'vmware'}    | ${[Levels.WARNING]} | ${'there, and not documented by the product'}
`('the type $driver: $why', ({ driver, severity }: { driver: string; severity: readonly Severity[] }) => {
  expect([...unknownDriver.check(sketch({ apis: { default: { stores: `hub:rbd,more:${driver}` } } }))].map((one) => one.severity)).toEqual(severity);
});

test.each`
  list                        | found | why
  ${'hub:rbd'}                | ${0}  | ${'a list'}
  ${'hub : rbd , a : http'}   | ${0}  | ${'Glance strips blanks'}
  ${':rbd'}                   | ${1}  | ${'an id is missing'}
  ${'hub:rbd,'}               | ${0}  | ${'the operator crashes on it first, which is another mistake'}
  ${'{{ .Stores }}'}          | ${0}  | ${'the operator crashes on it first'}
`('the list $list: $why', ({ list, found }) => {
  expect(count(unreadableStoreList, withText(listText(list)))).toBe(found);
});

test.each`
  lines                                                              | found | why
  ${'enabled_backends = hub:rbd'}                                    | ${0}  | ${'one list'}
  ${'enabled_backends = hub:rbd\nenabled_backends = hub:rbd'}        | ${1}  | ${'two that agree'}
  ${'enabled_backends = hub:rbd\nenabled_backends = other:rbd'}      | ${0}  | ${'two that differ are read differently, which is another mistake'}
  ${'enabled_backends = hub:rbd\n#enabled_backends = hub:rbd'}       | ${0}  | ${'a comment is no list'}
`('lists in one text, $lines: $why', ({ lines, found }) => {
  expect(count(secondStoreList, withText(storeText('', lines)))).toBe(found);
});

test.each`
  text                                       | found | why
  ${'[DEFAULT]\nenabled_backends = a:rbd\n'} | ${1}  | ${'Glance takes it, the operator does not see it'}
  ${'[default]\nenabled_backends = a:rbd\n'} | ${0}  | ${'[default] is another section'}
  ${'[hub]\nrbd_store_user = glance\n'}      | ${0}  | ${'options of a store'}
`('a Secret with $text: $why', ({ text, found }) => {
  expect(count(storeListInSecret, { apis: { default: { stores: 'hub:rbd', secrets: ['more'] } }, secrets: { more: { a: text } } })).toBe(found);
});

test.each`
  template               | own                                  | found | why
  ${listText('hub:rbd')} | ${'[DEFAULT]\ndebug = True\n'}       | ${1}  | ${'the stores are lost'}
  ${listText('hub:rbd')} | ${listText('hub:rbd')}               | ${0}  | ${'a complete text'}
  ${listText('hub:file')} | ${'[DEFAULT]\ndebug = True\n'}      | ${0}  | ${'the webhook refuses the layout already'}
  ${'[DEFAULT]\ndebug = True\n'} | ${'[DEFAULT]\ndebug = True\n'} | ${0} | ${'there was nothing to lose'}
`('a text of an API over that of the template: $why', ({ template, own, found }) => {
  expect(count(textWithoutStores, { text: template, apis: { default: {}, other: { text: own } } })).toBe(found);
});

test.each`
  stores                           | found | why
  ${'hub:rbd,web:http'}            | ${0}  | ${'one reads all'}
  ${'hub:rbd,web:http,more:http'}  | ${1}  | ${'two do the same'}
`('the stores $stores: $why', ({ stores, found }) => {
  expect(count(severalHttpStores, { apis: { default: { stores } } })).toBe(found);
});

test.each`
  apis                                                                                  | found | why
  ${{ default: { stores: 'a:rbd,b:rbd' } }}                                             | ${1}  | ${'two of RBD'}
  ${{ default: { stores: 'a:cinder,b:cinder' } }}                                       | ${1}  | ${'two of Cinder'}
  ${{ default: { stores: 'a:rbd,b:cinder,c:swift' } }}                                  | ${0}  | ${'one of each'}
  ${{ default: { stores: 'a:rbd,b:rbd' }, az1: { layout: 'edge', stores: 'b:rbd' } }}   | ${0}  | ${'there is an edge site'}
`('several stores of one type: $why', ({ apis, found }) => {
  expect(count(unsupportedMultistore, { apis })).toBe(found);
});
