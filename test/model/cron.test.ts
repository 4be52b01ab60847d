import { cronProblem, isCronSchedule } from '../../src/model/cron';

test.each([
  ['1 0 * * *'], ['*/30 * * * *'], ['0-30/5,45 1,2 ? jan-MAR Mon'], ['5/15 * * * *'], ['  0\t0  1 1 0 '], ['07 * * * *'],
  ['@hourly'], ['@daily'], ['@midnight'], ['@every 1h30m'], ['@every 0'], ['@every 2562047h'],
  // The parser drops what is empty, and does not read on after a star.
  [',1,, * * * *'], ['*-5 * * * *'],
])('%p is a schedule', (schedule) => {
  expect(cronProblem(schedule)).toBeUndefined();
});

test.each`
  schedule              | problem
  ${''}                 | ${'the schedule is empty'}
  ${'whenever'}         | ${'it has 1 fields, not 5'}
  ${'0 0 * * * *'}      | ${'it has 6 fields, not 5'}
  ${'60 * * * *'}       | ${"minute '60' is not between 0 and 59"}
  ${'* 24 * * *'}       | ${"hour '24' is not between 0 and 23"}
  ${'* * 0 * *'}        | ${"day of month '0' is not between 1 and 31"}
  ${'* * * foo *'}      | ${"month 'foo' is no range"}
  ${'* * * * 7'}        | ${"day of week '7' is not between 0 and 6"}
  ${'30-10 * * * *'}    | ${"minute '30-10' starts after its end"}
  ${'*/0 * * * *'}      | ${"minute '*/0' has a step of zero"}
  ${'*/5/5 * * * *'}    | ${"minute '*/5/5' is no range"}
  ${'1-2-3 * * * *'}    | ${"minute '1-2-3' is no range"}
  ${'-5 * * * *'}       | ${"minute '-5' is no range"}
  ${'*/-5 * * * *'}     | ${"minute '*/-5' is no range"}
  ${'@Hourly'}          | ${"nothing is called '@Hourly'"}
  ${'@every 1'}         | ${"nothing is called '@every 1'"}
  ${'@every 2562048h'}  | ${"nothing is called '@every 2562048h'"}
  ${'TZ=UTC 0 * * * *'} | ${'a time zone does not belong into the schedule'}
`('$schedule is none: $problem', ({ schedule, problem }) => {
  expect(cronProblem(schedule)).toBe(problem);
  expect(isCronSchedule(schedule)).toBe(false);
});
