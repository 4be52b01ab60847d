import { APPLY_SIZE, CONTROL_PLANE_BUDGET } from '../../../src/facts/limits';
import { documentSize } from '../../../src/model/size';
import { sketch } from '../../../src/model/sketch';
import { Severity } from '../../../src/rules/diagnostic';
import { documentTooLarge } from '../../../src/rules/size/document-too-large';

/** A control plane of exactly so many bytes. */
function ofSize(bytes: number, whole = true) {
  const withFiller = (length: number) => sketch({ whole, spec: { filler: 'x'.repeat(length) } });
  return withFiller(bytes - documentSize(withFiller(0)));
}

test.each`
  bytes                             | severity                | why
  ${APPLY_SIZE.max}                 | ${[]}                   | ${'the last that client-side apply takes'}
  ${APPLY_SIZE.max + 1}             | ${[Severity.WARNING]}   | ${'only server-side apply takes it'}
  ${CONTROL_PLANE_BUDGET.max}       | ${[Severity.WARNING]}   | ${'within the budget'}
  ${CONTROL_PLANE_BUDGET.max + 1}   | ${[undefined]}          | ${'beyond it'}
`('$bytes bytes: $why', ({ bytes, severity }) => {
  expect(documentSize(ofSize(bytes))).toBe(bytes);
  expect([...documentTooLarge.check(ofSize(bytes))].map((found) => found.severity)).toEqual(severity);
});

test('a fragment is not measured', () => {
  expect([...documentTooLarge.check(ofSize(CONTROL_PLANE_BUDGET.max + 1, false))]).toEqual([]);
});
