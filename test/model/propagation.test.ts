import { matchedItems } from '../../src/model/propagation';

const POD = new Set(['Glance', 'GlanceAPI', 'az0']);

test.each`
  propagation               | times | why
  ${undefined}              | ${1}  | ${'no list reaches every service'}
  ${[]}                     | ${1}  | ${'nor does an empty one name any'}
  ${['az0']}                | ${1}  | ${'the API is named'}
  ${['All']}                | ${1}  | ${'All is everything'}
  ${['glance']}             | ${0}  | ${'names are compared exactly'}
  ${['']}                   | ${0}  | ${'an empty name is none'}
  ${['DBSync', 'az1']}      | ${0}  | ${'others are named'}
  ${['Glance', 'az0']}      | ${2}  | ${'every item that matches mounts it once more'}
  ${['All', 'GlanceAPI']}   | ${2}  | ${'All counts like a name'}
  ${['az0', 'az0']}         | ${2}  | ${'so does a repetition'}
`('$propagation mounts the entry $times times: $why', ({ propagation, times }) => {
  expect(matchedItems(propagation, POD)).toBe(times);
});
