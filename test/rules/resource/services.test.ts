import { Release } from '../../../src/facts/releases';
import type { JsonObject } from '../../../src/model/json';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { busWithUser } from '../../../src/rules/resource/bus-with-user';
import { foreignVersion } from '../../../src/rules/resource/foreign-version';
import { missingService } from '../../../src/rules/resource/missing-service';
import { serviceWithoutTemplate } from '../../../src/rules/resource/service-without-template';
import { unknownNotificationsBus } from '../../../src/rules/resource/unknown-notifications-bus';
import type { Rule } from '../../../src/rules/rule';

const { FR2, FR3, FR4, FR5 } = Release;
const NOVA = { template: { secret: 's' } };

test.each`
  spec                                             | messages
  ${{ galera: null }}                               | ${['The control plane lacks galera, which keystone and glance need.']}
  ${{ memcached: { enabled: false } }}              | ${['The control plane has memcached switched off, which keystone and glance need.']}
  ${{ rabbitmq: null }}                             | ${['The control plane lacks rabbitmq, which keystone needs.']}
  ${{ keystone: null }}                             | ${['The control plane lacks keystone, which glance needs.']}
  ${{ nova: NOVA }}                                 | ${[]}
`('$messages', ({ spec, messages }) => {
  expect(messagesOf(missingService, { spec })).toEqual(messages);
});

test('nova needs the Image service', () => {
  expect(messagesOf(missingService, { spec: { nova: NOVA }, section: { enabled: false }, apis: {} })).toEqual([
    'The control plane has glance switched off, which nova needs.',
  ]);
  expect(messagesOf(missingService, { spec: { galera: null }, whole: false })).toEqual([]);
});

test.each`
  nova                                | crashes  | why
  ${{ enabled: true }}                 | ${true}  | ${'no template'}
  ${{}}                                | ${true}  | ${'there means enabled'}
  ${{ template: {} }}                  | ${true}  | ${'an empty template is none'}
  ${NOVA}                              | ${false} | ${'a template'}
  ${{ enabled: false }}                | ${false} | ${'switched off'}
`('nova $nova: $why', ({ nova, crashes }) => {
  expect(messagesOf(serviceWithoutTemplate, { spec: { nova } })).toHaveLength(crashes ? 1 : 0);
});

test.each`
  release | bus           | rabbitmq                            | says                | why
  ${FR4}  | ${'rabbitmq'} | ${{ templates: { rabbitmq: {} } }}  | ${undefined}        | ${'it is there'}
  ${FR4}  | ${'rabbit'}   | ${{ templates: { rabbitmq: {} } }}  | ${/rejects/}        | ${'it is not there'}
  ${FR4}  | ${''}         | ${{ templates: { rabbitmq: {} } }}  | ${/rejects/}        | ${'empty names none'}
  ${FR4}  | ${'rabbitmq'} | ${{}}                               | ${/crashes/}        | ${'there are no templates'}
  ${FR5}  | ${'rabbit'}   | ${{ templates: { rabbitmq: {} } }}  | ${undefined}        | ${'FR4 alone checks it'}
`('notificationsBusInstance $bus on $release: $why', ({ release, bus, rabbitmq, says }) => {
  const found = [...unknownNotificationsBus.check(sketch({ release, spec: { notificationsBusInstance: bus, rabbitmq } }))];
  expect(found.map(({ consequence }) => consequence)).toEqual(says ? [expect.stringMatching(says)] : []);
});

test.each`
  release | user         | found
  ${FR4}  | ${'someone'} | ${false}
  ${FR5}  | ${'someone'} | ${true}
  ${FR5}  | ${''}        | ${false}
`('a bus with user $user on $release', ({ release, user, found }) => {
  const spec: JsonObject = { notificationsBus: { cluster: 'rabbitmq', user } };
  expect(messagesOf(busWithUser, { release, spec })).toHaveLength(found ? 1 : 0);
});

test.each`
  release | versions                   | found
  ${FR2}  | ${['other']}               | ${false}
  ${FR3}  | ${['other']}               | ${true}
  ${FR3}  | ${['openstack']}           | ${false}
  ${FR3}  | ${['openstack', 'other']}  | ${true}
  ${FR3}  | ${[]}                      | ${false}
`('OpenStackVersion $versions on $release', ({ release, versions, found }) => {
  expect(messagesOf(foreignVersion, { release, neighbours: { versions } })).toHaveLength(found ? 1 : 0);
});

function messagesOf(rule: Rule, plan: Sketch): readonly string[] {
  return [...rule.check(sketch(plan))].map(({ message }) => message);
}
