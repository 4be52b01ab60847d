import { API_FIELDS } from '../../facts/fields';
import { Release } from '../../facts/releases';
import { UNUSED_PROBES } from '../../facts/routes';
import { hasField } from '../../model/fields';
import { at, isObject } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const probeWithoutEffect: Rule = {
  code: 'GLN-RESOURCE-027',
  title: 'A startup probe is set, which no container gets',
  why: 'The operator works out the startup probe of an API and attaches the other two alone.',
  severity: Severity.WARNING,
  source: 'glance-operator, internal/glanceapi/statefulset.go: read, not run',

  *check({ apis, targets }) {
    const knowing = targets.filter((release) => hasField(API_FIELDS.fields!.override.fields!.probes, release));
    if (knowing.length === 0) return;
    for (const api of apis) {
      for (const name of UNUSED_PROBES) {
        if (!isObject(at(api.body, 'override', 'probes', name))) continue;
        yield {
          on: api,
          field: `override.probes.${name}`,
          message: `API '${api.name}' has a startup probe.`,
          consequence: `nothing comes of it on ${releases(knowing)}: the liveness probe starts at once.`,
          fix: 'probes: { liveness: { initialDelay: Duration.seconds(30) } }, as long as the API takes to start.',
          inYaml: 'livenessProbes: { initialDelaySeconds: 30 }, as long as the API takes to start.',
        };
      }
    }
  },

  trips: () => probed('startupProbes'),
  passes: () => probed('livenessProbes'),
};

function probed(name: string): Topology {
  return sketch({ release: Release.FR6, apis: { default: { stores: 'hub:rbd', body: { override: { probes: { [name]: { initialDelaySeconds: 30 } } } } } } });
}
