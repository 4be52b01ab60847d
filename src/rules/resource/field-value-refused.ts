import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { inspectedFields } from './inspection';

export const fieldValueRefused: Rule = {
  code: 'GLN-RESOURCE-001',
  title: 'A field has a value that the cluster refuses',
  why: 'A value of another type stops the webhook before anything else is looked at, and its message names no field; what is out of bounds the schema refuses.',
  severity: Severity.ERROR,
  source: 'W16, W22, decode, schema: the CRDs of the operators, CEL rules included; encoding/json into their Go types',
  refusedAt: 'always',

  *check(topology) {
    for (const { on, field, shown, path, problem, expected, kind, releases: refusing } of inspectedFields(topology).misfits) {
      // What a fragment leaves out may stand elsewhere.
      if (problem === 'is absent' && !topology.controlPlane.whole) continue;
      yield {
        on,
        field,
        message: `'${shown}' ${problem}: expected is ${expected}.`,
        consequence: kind === 'decode'
          ? `the webhook cannot read the control plane and refuses it on ${releases(refusing)}, without saying where.`
          : `the API server refuses the control plane on ${releases(refusing)}.`,
        fix: `${path.slice(path.lastIndexOf('.') + 1)}: ${expected}.`,
      };
    }
  },

  trips: () => broken({ apiTimeout: '60' }),
  passes: () => broken({ apiTimeout: 60 }),
};

function broken(body: { readonly apiTimeout: string | number }): Topology {
  return sketch({ apis: { default: { stores: 'hub:rbd', body } } });
}
