import { readFile } from '../../../src/read/file';
import { keyTwice } from '../../../src/rules/document/key-twice';
import { unreadable } from '../../../src/rules/document/unreadable';

const found = (text: string) => readFile(text).flatMap(({ topology }) => [...unreadable.check(topology), ...keyTwice.check(topology)])
  .map(({ message }) => message);
const HEAD = 'apiVersion: core.openstack.org/v1beta1\nkind: OpenStackControlPlane\nmetadata: { name: a }\n';

test.each`
  text                                                         | says                          | why
  ${`${HEAD}spec:\n  secret: a\n  secret: b\n`}                | ${'in line 6'}                | ${'a key stands there twice'}
  ${`${HEAD}spec: [\n`}                                        | ${'line '}                    | ${'a bracket is open'}
  ${'kind: Secret\n'}                                          | ${'no OpenStackControlPlane'} | ${'there is none in it'}
  ${''}                                                        | ${'no OpenStackControlPlane'} | ${'there is nothing in it'}
`('$why', ({ text, says }) => {
  const messages = found(text);
  expect(messages.length).toBeGreaterThan(0);
  expect(messages[0]).toContain(says);
});

test('a control plane alone is read', () => {
  expect(found(`${HEAD}spec: { secret: a }\n`)).toEqual([]);
});
