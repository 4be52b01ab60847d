import { canonical, canonicalQuantities, canonicalVolumes } from '../../src/model/canonical';

test.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }],
  [{ a: '', b: false, c: 0, d: null, e: [], f: {} }, {}],
  [{ a: { b: '' } }, undefined],
] as const)('%j and %j are the same to the cluster', (a, b) => {
  expect(canonical(a)).toBe(canonical(b));
});

test('the order of a list counts, and an item that is empty keeps its place', () => {
  expect(canonical(['a', 'b'])).not.toBe(canonical(['b', 'a']));
  expect(canonical(['', 'a'])).not.toBe(canonical(['a', '']));
});

test('an empty mapping is the source of a volume', () => {
  expect(canonicalVolumes({ emptyDir: {} })).not.toBe(canonicalVolumes({}));
});

test('a quantity is what it stands for, and none is not zero', () => {
  expect(canonicalQuantities({ cpu: '1000m', memory: '1Gi' })).toBe(canonicalQuantities({ memory: '1024Mi', cpu: 1 }));
  expect(canonicalQuantities({ cpu: 0 })).not.toBe(canonicalQuantities({}));
});
