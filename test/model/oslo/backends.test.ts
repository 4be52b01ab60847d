import { crashes, glanceBackends, isFile, operatorBackends } from '../../../src/model/oslo/backends';

test.each`
  text                                            | tokens
  ${''}                                           | ${[]}
  ${'[DEFAULT]\r\nenabled_backends = a:file , b:rbd\r\n'} | ${['a:file', 'b:rbd']}
  ${'enabled_backends: a:file'}                   | ${[]}
  ${'enabled_backends\t= a:file'}                 | ${[]}
  ${'Enabled_backends = a:file'}                  | ${[]}
  ${'  enabled_backends=a:file # c'}              | ${['a:file # c']}
  ${'enabled_backends="a:file"'}                  | ${['"a:file"']}
  ${'enabled_backends=a:file,'}                   | ${['a:file', '']}
  ${'enabled_backends ='}                         | ${['']}
  ${'enabled_backends == a:file'}                 | ${['= a:file']}
  ${'#enabled_backends=x\nmy_enabled_backends=y'} | ${[]}
  ${'enabled_backends_x = a\nenabled_backends=b:rbd\nenabled_backends=c:s3'} | ${['b:rbd']}
`('the operator takes $tokens from $text', ({ text, tokens }) => {
  expect(operatorBackends(text)).toEqual({ kind: 'stores', tokens });
});

test('the operator crashes on the option without a value', () => {
  expect(operatorBackends('[DEFAULT]\nenabled_backends\n')).toEqual({ kind: 'panic' });
});

test.each`
  tokens                   | any      | lone     | crashing
  ${[]}                    | ${true}  | ${true}  | ${false}
  ${['a:file']}            | ${true}  | ${true}  | ${false}
  ${['a:rbd', 'b:file']}   | ${true}  | ${false} | ${false}
  ${['a:rbd', 'b: file']}  | ${false} | ${false} | ${false}
  ${['a:FILE']}            | ${false} | ${false} | ${false}
  ${['a:file:x']}          | ${false} | ${false} | ${false}
  ${['a:file', '']}        | ${true}  | ${false} | ${false}
  ${['a:rbd', '']}         | ${false} | ${false} | ${true}
  ${['', 'a:file']}        | ${false} | ${false} | ${true}
`('$tokens: a file store for the older rule is $any, for the newer one $lone', ({ tokens, any, lone, crashing }) => {
  expect(isFile(tokens, true, 'any')).toBe(any);
  expect(isFile(tokens, true, 'lone')).toBe(lone);
  expect(crashes(tokens, 'any')).toBe(crashing);
  expect(crashes(tokens, 'lone')).toBe(false);
});

test('without a store list the verdict is the one that is handed down', () => {
  expect(isFile([], false, 'any')).toBe(false);
  expect(isFile([], false, 'lone')).toBe(false);
});

test.each`
  value                | stores
  ${''}                | ${[]}
  ${'a:file,b:rbd'}    | ${['a=file', 'b=rbd']}
  ${'a:file , b : s3'} | ${['a=file', 'b=s3']}
  ${'a:file:x'}        | ${['a=file:x']}
  ${'a,b:file'}        | ${['a,b=file']}
`('Glance takes $stores from "$value"', ({ value, stores }) => {
  const found = glanceBackends(value);
  expect(found.problem).toBeUndefined();
  expect(found.stores.map(({ id, driver }) => `${id}=${driver}`)).toEqual(stores);
});

test.each`
  value             | meant
  ${'a'}            | ${[]}
  ${':file'}        | ${[]}
  ${'a:file,'}      | ${[{ id: 'a', driver: 'file' }]}
  ${'a:file,a:rbd'} | ${[{ id: 'a', driver: 'file' }, { id: 'a', driver: 'rbd' }]}
`('Glance refuses "$value"; what was meant is judged all the same', ({ value, meant }) => {
  expect(glanceBackends(value)).toEqual({ stores: meant, problem: expect.any(String) });
});
