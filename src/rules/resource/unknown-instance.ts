import { isObject, textOr } from '../../model/json';
import { nearest } from '../../model/names';
import { serviceOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unknownInstance: Rule = {
  code: 'GLN-RESOURCE-032',
  title: 'The Image service is to use a database or memcached that is not there',
  why: 'The names are keys of spec.galera.templates and spec.memcached.templates; no webhook compares them.',
  severity: Severity.ERROR,
  source: 'glance-operator, glance_controller.go, which waits for both; openstack-operator makes one for each key',

  *check(topology) {
    const { controlPlane, glance } = topology;
    if (!controlPlane.whole || !glance.enabled) return;
    for (const { field, service, what } of INSTANCES) {
      const templates = serviceOf(topology, service)?.templates;
      const name = textOr(glance.template[field]);
      // Without templates the service has those of its own defaults.
      if (!isObject(templates) || Object.keys(templates).length === 0 || !name || name in templates) continue;
      yield {
        on: glance,
        field,
        message: `'${name}', the ${what} of the Image service, is not among spec.${service}.templates.`,
        consequence: 'the control plane is admitted, and the operator waits for it without end, on every release.',
        fix: `${field}: ${nearest(name, Object.keys(templates)) ?? Object.keys(templates)[0]}.`,
      };
    }
  },

  trips: () => sketch({ template: { databaseInstance: 'openstak' } }),
  passes: () => sketch({ template: { databaseInstance: 'openstack', memcachedInstance: 'memcached' } }),
};

const INSTANCES = [
  { field: 'databaseInstance', service: 'galera', what: 'database' },
  { field: 'memcachedInstance', service: 'memcached', what: 'memcached' },
] as const;
