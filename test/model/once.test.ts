import { once } from '../../src/model/once';

test('an answer is worked out once for each object, nothing included', () => {
  const asked: string[] = [];
  const nameOf = once((of: { readonly name: string }) => {
    asked.push(of.name);
    return of.name === 'nobody' ? undefined : of.name;
  });
  const [first, second, nobody] = [{ name: 'one' }, { name: 'one' }, { name: 'nobody' }];
  expect([first, first, second, nobody, nobody].map(nameOf)).toEqual(['one', 'one', 'one', undefined, undefined]);
  expect(asked).toEqual(['one', 'one', 'nobody']);
});
