import { isQuantity, parseQuantity } from '../../src/model/quantity';

test.each`
  quantity   | number
  ${'10G'}   | ${10e9}
  ${'10Gi'}  | ${10 * 1024 ** 3}
  ${'1.5Ti'} | ${1.5 * 1024 ** 4}
  ${'500m'}  | ${0.5}
  ${'1e3'}   | ${1000}
  ${'1E'}    | ${1e18}
  ${'1E3'}   | ${1000}
  ${'5.'}    | ${5}
  ${'.5'}    | ${0.5}
  ${'-1k'}   | ${-1000}
  ${'1Ei'}   | ${1024 ** 6}
  ${100}     | ${100}
`('$quantity stands for $number', ({ quantity, number }) => {
  expect(isQuantity(quantity)).toBe(true);
  expect(parseQuantity(quantity)).toBeCloseTo(number);
});

test.each([['ten gigs'], ['10GB'], ['10 G'], ['10K'], ['10gi'], ['1e1.5'], ['+'], [''], [' 1'], [true], [null], [undefined], [['1']]])('%p is no quantity', (value) => {
  expect(isQuantity(value)).toBe(false);
  expect(parseQuantity(value)).toBeUndefined();
});

test('decimal and binary units differ', () => {
  expect(parseQuantity('10G')!).toBeLessThan(parseQuantity('10Gi')!);
});
