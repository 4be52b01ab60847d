/** Whether a CronJob takes a schedule. */
export function isCronSchedule(schedule: string): boolean {
  return cronProblem(schedule) === undefined;
}

/**
 * Why a CronJob would refuse a schedule: five fields, or a word such as `@hourly`.
 * Source: robfig/cron v3, parser.go, ParseStandard(), which Kubernetes uses; batch/validation refuses time zones in it since 1.29.
 */
export function cronProblem(schedule: string): string | undefined {
  if (schedule === '') return 'the schedule is empty';
  if (/^(CRON_)?TZ=/.test(schedule)) return 'a time zone does not belong into the schedule';
  if (schedule.startsWith('@')) return isDescriptor(schedule) ? undefined : `nothing is called '${schedule}'`;
  const parts = schedule.split(/\s+/).filter((part) => part !== '');
  if (parts.length !== FIELDS.length) return `it has ${parts.length} fields, not ${FIELDS.length}`;
  for (const [index, field] of FIELDS.entries()) {
    // The parser drops what is empty between commas.
    for (const range of parts[index].split(',')) {
      const problem = range === '' ? undefined : rangeProblem(range, field);
      if (problem !== undefined) return `${field.name} ${problem}`;
    }
  }
  return undefined;
}

interface CronField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Words for the numbers from `min` on. */
  readonly words?: readonly string[];
}

const FIELDS: readonly CronField[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'day of week', min: 0, max: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/** A Go duration: `1h30m`. */
const EVERY = /^@every [+-]?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/;

const HOURS = { ns: 1 / 3.6e12, us: 1 / 3.6e9, µs: 1 / 3.6e9, μs: 1 / 3.6e9, ms: 1 / 3.6e6, s: 1 / 3600, m: 1 / 60, h: 1 } as const;

/** A duration is a number of nanoseconds of 64 bits, which is 292 years. Source: Go, time.ParseDuration(). */
const LONGEST_HOURS = 2 ** 63 / 3.6e12;

function isDescriptor(schedule: string): boolean {
  return DESCRIPTORS.includes(schedule) || (EVERY.test(schedule) && hoursOf(schedule) < LONGEST_HOURS);
}

function hoursOf(schedule: string): number {
  const parts = [...schedule.matchAll(/([\d.]+)([a-zµμ]+)/g)];
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * HOURS[unit as keyof typeof HOURS], 0);
}

function rangeProblem(range: string, field: CronField): string | undefined {
  const [span, stepText, ...slashes] = range.split('/');
  const [lowText, highText, ...hyphens] = span.split('-');
  // What follows a star and a hyphen is not read.
  const star = lowText === '*' || lowText === '?';
  if (slashes.length > 0 || (!star && hyphens.length > 0)) return `'${range}' is no range`;
  const low = star ? field.min : numberOf(lowText, field);
  const open = stepText !== undefined && highText === undefined;
  const high = star || open ? field.max : highText === undefined ? low : numberOf(highText, field);
  const step = stepText === undefined ? 1 : numberOf(stepText);
  if (low === undefined || high === undefined || step === undefined) return `'${range}' is no range`;
  if (low < field.min || high > field.max) return `'${range}' is not between ${field.min} and ${field.max}`;
  if (low > high) return `'${range}' starts after its end`;
  return step === 0 ? `'${range}' has a step of zero` : undefined;
}

function numberOf(text: string, { words = [], min }: Partial<CronField> = {}): number | undefined {
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) return word + (min ?? 0);
  return /^\+?\d+$/.test(text) ? Number(text) : undefined;
}
