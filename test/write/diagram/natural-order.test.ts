import { naturally } from '../../../src/write/diagram/natural-order';

test.each([
  [['az10', 'az2', 'az1'], ['az1', 'az2', 'az10'], 'numbers count'],
  [['b', 'a1', 'a'], ['a', 'a1', 'b'], 'a name that ends comes first'],
  [['a007', 'a7', 'a08'], ['a007', 'a7', 'a08'], 'noughts in front do not count, and equal numbers have an order of their own'],
  [['a100000000000000000000', 'a99999999999999999999'], ['a99999999999999999999', 'a100000000000000000000'], 'numbers may be long'],
  [['1', 'a', ''], ['', '1', 'a'], 'numbers and words'],
])('%j is %j: %s', (names, sorted) => {
  expect(names.slice().sort(naturally)).toEqual(sorted);
});
