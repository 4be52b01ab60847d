import { at, type Json } from '../../model/json';
import type { Node } from '../../model/node';
import { parseQuantity } from '../../model/quantity';
import { apisByBody } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const badQuantity: Rule = {
  code: 'GLN-RESOURCE-019',
  title: 'The size of a volume is no quantity',
  why: 'These sizes are plain texts for the webhook; the operator reads them when it makes the volume claims.',
  severity: Severity.ERROR,
  source: 'glance-operator, pvc.go and glance_controller.go, resource.ParseQuantity(); Kubernetes, ValidatePersistentVolumeClaimSpec()',

  *check(topology) {
    for (const { nodes, field, size } of sizes(topology)) {
      if (typeof size !== 'string' || size === '') continue;
      const bytes = parseQuantity(size);
      if (bytes !== undefined && bytes > 0) continue;
      const message = bytes === undefined ? `'${size}' is no quantity.` : `'${size}' is no size of a volume.`;
      const consequence = 'the control plane is admitted, and the API gets no pods, on every release.';
      for (const on of nodes) yield { on, field, message, consequence, fix: "Quantity.of('10G').", inYaml: 'a quantity, such as 10G.' };
    }
  },

  trips: () => sketch({ template: { storage: { storageRequest: '10 GB', external: false } } }),
  passes: () => sketch({ template: { storage: { storageRequest: '10G', external: false } } }),
};

function* sizes(topology: Topology): Iterable<{ readonly nodes: readonly Node[]; readonly field: string; readonly size: Json }> {
  const { glance } = topology;
  if (!glance.enabled) return;
  for (const path of PATHS) {
    const field = path.join('.');
    yield { nodes: [glance], field, size: at(glance.template, ...path) };
    for (const alike of apisByBody(topology)) yield { nodes: alike, field, size: at(alike[0].body, ...path) };
  }
}

const PATHS = [['storage', 'storageRequest'], ['imageCache', 'size']] as const;
