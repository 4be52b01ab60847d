import * as fc from 'fast-check';
import { fitted, widthOf } from '../../../../src/write/diagram/page/text-fit';
import { optionValue } from '../../../support/arbitraries';

test.each([
  ['az1', 'az1'],
  ['ceph-conf-files-az1', 'ceph-conf-files-az1'],
  ['ceph-conf-files-of-the-site-az117', 'ceph-conf…te-az117'],
])('%s is %s', (name, shown) => {
  expect(fitted(name, 11)).toBe(shown);
});

test('a text never takes more room than there is', () => {
  fc.assert(fc.property(optionValue, fc.integer({ min: 1, max: 20 }), (name, most) => {
    expect(widthOf(fitted(name, most))).toBeLessThanOrEqual(most);
  }));
});
