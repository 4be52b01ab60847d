import { at, type Json } from '../../model/json';
import { parseQuantity } from '../../model/quantity';
import { sketch } from '../../model/sketch';
import type { Node, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const badQuantity: Rule = {
  code: 'GLN-RESOURCE-019',
  title: 'The size of a volume is no quantity',
  why: 'These sizes are plain texts for the webhook; the operator reads them when it makes the volume claims.',
  severity: Severity.ERROR,
  source: 'glance-operator, pvc.go and glance_controller.go, resource.ParseQuantity(); Kubernetes, ValidatePersistentVolumeClaimSpec()',

  *check(topology) {
    for (const { on, field, size } of sizes(topology)) {
      if (typeof size !== 'string' || size === '') continue;
      const bytes = parseQuantity(size);
      if (bytes !== undefined && bytes > 0) continue;
      yield {
        on,
        field,
        message: bytes === undefined ? `'${size}' is no quantity.` : `'${size}' is no size of a volume.`,
        consequence: 'the control plane is admitted, and the API gets no pods, on every release.',
        fix: "Quantity.of('10G').",
      };
    }
  },

  trips: () => sketch({ template: { storage: { storageRequest: '10 GB', external: false } } }),
  passes: () => sketch({ template: { storage: { storageRequest: '10G', external: false } } }),
};

function* sizes({ glance, apis }: Topology): Iterable<{ readonly on: Node; readonly field: string; readonly size: Json }> {
  if (!glance.enabled) return;
  for (const path of PATHS) {
    yield { on: glance, field: path.join('.'), size: at(glance.template, ...path) };
    for (const api of apis) yield { on: api, field: path.join('.'), size: at(api.body, ...path) };
  }
}

const PATHS = [['storage', 'storageRequest'], ['imageCache', 'size']] as const;
