import { API_FIELDS } from '../../facts/fields';
import { Release } from '../../facts/releases';
import { hasField } from '../../model/fields';
import { at, listOr, objectOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const execProbeWithoutCommand: Rule = {
  code: 'GLN-RESOURCE-012',
  title: 'A probe that runs a command has none',
  why: 'An Exec probe is its command.',
  severity: Severity.ERROR,
  source: 'W16: lib-common, modules/common/probes, ValidateProbeConf()',
  refusedAt: 'always',

  *check(topology) {
    const knowing = topology.targets.filter((release) => hasField(PROBES, release));
    if (knowing.length === 0) return;
    for (const api of topology.apis) {
      const probes = objectOr(at(api.body, 'override', 'probes'));
      for (const name of Object.keys(PROBES.fields!)) {
        if (at(probes, name, 'type') !== 'Exec' || listOr(at(probes, name, 'command')).length > 0) continue;
        yield {
          on: api,
          field: `override.probes.${name}.command`,
          message: `The ${name} of API '${api.name}' are of type Exec and have no command.`,
          consequence: `the webhook rejects the control plane on ${releases(knowing)}.`,
          fix: `spec.glance.template.glanceAPIs.${api.name}.override.probes.${name}.command: […].`,
        };
      }
    }
  },

  trips: () => probed({ type: 'Exec' }),
  passes: () => probed({ type: 'HTTP', path: '/healthcheck' }),
};

const PROBES = API_FIELDS.fields!.override.fields!.probes;

function probed(livenessProbes: Readonly<Record<string, string>>): Topology {
  return sketch({ release: Release.FR6, apis: { default: { stores: 'hub:rbd', body: { override: { probes: { livenessProbes } } } } } });
}
