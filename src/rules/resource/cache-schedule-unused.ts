import { TEMPLATE_FIELDS } from '../../facts/fields';
import { at } from '../../model/json';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const cacheScheduleUnused: Rule = {
  code: 'GLN-RESOURCE-018',
  title: 'A schedule of the image cache reaches no API',
  why: 'An API takes the size of its cache from the template, but the schedules only from its own entry.',
  severity: Severity.WARNING,
  source: 'glance-operator, glance_controller.go, apiDeploymentCreateOrUpdate(), and glance_webhook.go, Default()',

  *check({ glance }) {
    if (!glance.enabled) return;
    for (const [name, { default: usual }] of SCHEDULES) {
      const schedule = at(glance.template, 'imageCache', name);
      if (typeof schedule !== 'string' || schedule === '' || schedule === usual) continue;
      yield {
        on: glance,
        field: `imageCache.${name}`,
        message: `The template's image cache has a ${name} of '${schedule}'.`,
        consequence: `every API without one of its own runs the job at '${String(usual)}', on every release.`,
        fix: 'imageCache of each GlanceApi: with its size and schedules.',
        inYaml: 'imageCache of each API in glanceAPIs: with its size and schedules.',
      };
    }
  },

  trips: () => sketch({ template: { imageCache: { size: '10G', cleanerScheduler: '0 * * * *' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { imageCache: { size: '10G', cleanerScheduler: '0 * * * *' } } } } }),
};

const SCHEDULES = Object.entries(TEMPLATE_FIELDS.fields!.imageCache.fields!).filter(([name]) => name !== 'size');
