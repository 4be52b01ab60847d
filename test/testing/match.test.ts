import { SecretText } from '../../src/model/secret-text';
import { Match } from '../../src/testing';
import { differences } from '../../src/testing/differences';

/** Each difference as `place: text`. */
function texts(pattern: unknown, actual: unknown): string[] {
  return differences(pattern, actual, '').map(({ place, text }) => `${place}: ${text}`);
}

test.each`
  pattern                                           | actual                            | found                                                                    | why
  ${{ a: 1 }}                                       | ${{ a: 1, b: 2 }}                 | ${[]}                                                                    | ${'an object stands for its fields'}
  ${{ a: { b: 1 } }}                                | ${{ a: { b: 2 } }}                | ${['a.b: expected 1, was 2']}                                            | ${'the place is named'}
  ${{ a: 1 }}                                       | ${undefined}                      | ${[': expected {"a":1}, was nothing']}                                   | ${'nothing is there'}
  ${{ toString: 'x' }}                              | ${{}}                             | ${['toString: expected "x", was nothing']}                               | ${'what every object inherits does not count'}
  ${[1, 2]}                                         | ${[1, 2, 3]}                      | ${['[2]: expected nothing, was 3']}                                      | ${'a list stands for all of its items'}
  ${[{ a: 1 }]}                                     | ${[{ a: 1, b: 2 }]}               | ${[]}                                                                    | ${'an object in a list stands for its fields'}
  ${Match.exact({ a: { b: 1 } })}                   | ${{ a: { b: 1, c: 2 } }}          | ${['a.c: expected nothing, was 2']}                                      | ${'exactly means at any depth'}
  ${Match.objectEquals({ a: 1 })}                   | ${{ a: 1, b: 2 }}                 | ${['b: expected nothing, was 2']}                                        | ${'no other field'}
  ${Match.objectLike({ a: 1 })}                     | ${{ a: 1, b: 2 }}                 | ${[]}                                                                    | ${'others may be there'}
  ${{ a: Match.absent() }}                          | ${{ b: 2 }}                       | ${[]}                                                                    | ${'nothing is there'}
  ${{ a: Match.absent() }}                          | ${{ a: 2 }}                       | ${['a: expected nothing, was 2']}                                        | ${'something is there'}
  ${Match.anyValue()}                               | ${0}                              | ${[]}                                                                    | ${'zero is a value'}
  ${Match.anyValue()}                               | ${undefined}                      | ${[': expected any value, was nothing']}                                 | ${'nothing is none'}
  ${Match.arrayWith([1, 3])}                        | ${[1, 2, 3]}                      | ${[]}                                                                    | ${'among others'}
  ${Match.arrayWith([3, 1])}                        | ${[1, 2, 3]}                      | ${[': expected behind item 2 1, was [1,2,3]']}                           | ${'in this order'}
  ${Match.arrayWith([{ a: Match.anyValue() }])}     | ${[{}]}                           | ${[': expected a list with {"a":"<any value>"}, was [{}]']}              | ${'matchers are named in what is shown'}
  ${Match.arrayWith([1])}                           | ${1}                              | ${[': expected a list with [1], was 1']}                                 | ${'it is no list'}
  ${Match.arrayEquals([1])}                         | ${[1, 2]}                         | ${['[1]: expected nothing, was 2']}                                      | ${'no others'}
  ${Match.stringLikeRegexp('^ceph-')}               | ${'ceph-conf'}                    | ${[]}                                                                    | ${'it is found'}
  ${Match.stringLikeRegexp('^ceph-')}               | ${'conf'}                         | ${[': expected text like /^ceph-/, was "conf"']}                         | ${'it is not found'}
  ${Match.not('a')}                                 | ${'b'}                            | ${[]}                                                                    | ${'it is another one'}
  ${Match.not('a')}                                 | ${'a'}                            | ${[': expected anything but "a", was "a"']}                              | ${'it is that one'}
  ${Match.not(Match.stringLikeRegexp('a'))}         | ${'a'}                            | ${[': expected anything but text like /a/, was "a"']}                    | ${'matchers can be turned around'}
`('$pattern and $actual: $why', ({ pattern, actual, found }) => {
  expect(texts(pattern, actual)).toEqual(found);
});

const SECRET = SecretText.of('s3cret');

test.each`
  pattern                                      | equal
  ${'s3cret'}                                  | ${true}
  ${'other'}                                   | ${false}
  ${Match.stringLikeRegexp('cret$')}           | ${true}
  ${Match.not('s3cret')}                       | ${false}
  ${Match.absent()}                            | ${false}
  ${Match.anyValue()}                          | ${true}
`('a secret value is compared with $pattern, and neither is printed', ({ pattern, equal }) => {
  const found = texts({ key: pattern }, { key: SECRET });
  expect(found).toEqual(equal ? [] : ['key: a secret value, which is not as expected']);
});

test.each([
  [{ keys: ['s3cret', 's3cret'] }, { keys: [SECRET] }],
  [{ keys: Match.arrayWith(['s3cret', 'more']) }, { keys: [SECRET] }],
  [Match.not({ key: 's3cret' }), { key: SECRET }],
  [{ options: 's3cret' }, { options: { key: SECRET } }],
  [Match.arrayWith([{ key: 's3cret!' }]), [{ key: SECRET }]],
])('a difference from %j, which holds a secret, prints no part of it', (pattern, actual) => {
  const found = texts(pattern, actual);
  expect(found).not.toEqual([]);
  expect(found.join('\n')).not.toContain('s3cret');
});

test('a long value is cut', () => {
  expect(texts('short', 'x'.repeat(1000))[0].length).toBeLessThan(250);
});
