import { CRASHES_WITHOUT_TEMPLATE } from '../../facts/admission';
import { isObject } from '../../model/json';
import { isDeployed, knowsServices, serviceOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const serviceWithoutTemplate: Rule = {
  code: 'GLN-RESOURCE-008',
  title: 'A service without a template makes the webhook crash',
  why: 'The webhook looks into the template without asking whether it is there, and a crash hides every other error.',
  severity: Severity.ERROR,
  source: 'W4: panic of openstack-operator\'s webhook, seen on every release',
  refusedAt: 'always',

  *check(topology) {
    if (!knowsServices(topology)) return;
    for (const name of CRASHES_WITHOUT_TEMPLATE.filter((service) => isDeployed(topology, service))) {
      const template = serviceOf(topology, name)!.template;
      if (isObject(template) && Object.keys(template).length > 0) continue;
      yield {
        on: topology.controlPlane,
        field: `spec.${name}.template`,
        message: `The control plane has ${name} without a template.`,
        consequence: 'the webhook crashes and so rejects the control plane, without a reason, on every release.',
        fix: `spec.${name}.template: { … }, or spec.${name}.enabled: false.`,
      };
    }
  },

  trips: () => sketch({ spec: { nova: { enabled: true } } }),
  passes: () => sketch({ spec: { nova: { enabled: true, template: { secret: 'osp-secret' } } } }),
};
