import { cronProblem } from '../../model/cron';
import { at, type Json } from '../../model/json';
import type { Node } from '../../model/node';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const badSchedule: Rule = {
  code: 'GLN-RESOURCE-017',
  title: 'A schedule is no cron expression',
  why: 'Nothing reads the schedule before the operator makes a CronJob of it.',
  severity: Severity.ERROR,
  source: 'glance-operator, cronjob.go and cachejob.go; Kubernetes, pkg/apis/batch/validation; robfig/cron v3',

  *check(topology) {
    for (const { on, field, schedule, job } of schedules(topology)) {
      if (typeof schedule !== 'string' || schedule === '') continue;
      const problem = cronProblem(schedule);
      if (problem === undefined) continue;
      yield {
        on,
        field,
        message: `The schedule '${schedule}' is no cron expression: ${problem}.`,
        consequence: `Kubernetes refuses the CronJob, so that the job that ${job} never runs and the service never becomes ready, on every release.`,
        fix: "five fields: minute, hour, day of month, month, day of week, as in '1 0 * * *'.",
      };
    }
  },

  trips: () => sketch({ template: { dbPurge: { schedule: 'daily' } } }),
  passes: () => sketch({ template: { dbPurge: { schedule: '@daily' } } }),
};

interface Scheduled {
  readonly on: Node;
  readonly field: string;
  readonly schedule: Json;
  readonly job: string;
}

const CACHE_JOBS = [
  { name: 'cleanerScheduler', job: 'cleans the cache' },
  { name: 'prunerScheduler', job: 'prunes the cache' },
] as const;

/** The template's schedules of the cache reach no API. */
function* schedules({ glance, apis }: Topology): Iterable<Scheduled> {
  if (!glance.enabled) return;
  yield { on: glance, field: 'dbPurge.schedule', schedule: at(glance.template, 'dbPurge', 'schedule'), job: 'purges the database' };
  for (const api of apis) {
    // Without a size there is no cache, and no job.
    if (!at(api.body, 'imageCache', 'size') && !at(glance.template, 'imageCache', 'size')) continue;
    for (const { name, job } of CACHE_JOBS) yield { on: api, field: `imageCache.${name}`, schedule: at(api.body, 'imageCache', name), job };
  }
}
