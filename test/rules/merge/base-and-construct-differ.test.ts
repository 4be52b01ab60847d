import type { Json } from '../../../src/model/json';
import { sketch } from '../../../src/model/sketch';
import { baseAndConstructDiffer } from '../../../src/rules/merge/base-and-construct-differ';

const conflict = (field: string, base: Json, ours: Json, on = 'api/default') => ({ ...sketch(), conflicts: [{ key: 'conflict/0', on, field, base, ours }] });

test.each`
  field                                                  | base             | ours          | said                                   | why
  ${'replicas'}                                          | ${1}             | ${3}          | ${'the base says 1, the constructs 3'} | ${'numbers'}
  ${'apiTimeout'}                                        | ${'60'}          | ${60}         | ${"'60', the constructs 60"}           | ${'a text is quoted'}
  ${'nodeSelector'}                                      | ${['a']}         | ${{ a: 1 }}   | ${'["a"], the constructs {"a":1}'}     | ${'lists and mappings'}
  ${'customServiceConfig [DEFAULT] debug'}               | ${'True'}        | ${'False'}    | ${"'True', the constructs 'False'"}    | ${'an option'}
  ${'customServiceConfig [database] connection'}         | ${'VERYSECRET'}  | ${'OTHER'}    | ${'one that is kept secret'}           | ${'a secret option of Glance'}
  ${'customServiceConfig [x] s3_store_secret_key'}       | ${'VERYSECRET'}  | ${'OTHER'}    | ${'one that is kept secret'}           | ${'a secret option of a store'}
`('$field: $why', ({ field, base, ours, said }) => {
  const [{ message }] = [...baseAndConstructDiffer.check(conflict(field, base, ours))];
  expect(message).toContain(said);
  expect(message).not.toContain('VERYSECRET');
});

test('a long value is cut', () => {
  const [{ message }] = [...baseAndConstructDiffer.check(conflict('x', 'a'.repeat(500), 'b'))];
  expect(message.length).toBeLessThan(200);
});

test('the node of the conflict is named', () => {
  expect([...baseAndConstructDiffer.check(conflict('uniquePodNames', true, false, 'glance'))].map(({ on }) => on.key)).toEqual(['glance']);
});
