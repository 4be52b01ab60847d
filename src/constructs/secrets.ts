import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { requireControlPlane } from './scope';
import { synthesisOf, type SynthesisRoot } from './synthesis';

/** Makes the manifest of a Secret that the construct's node describes. Values are written as `data`: see docs/secrets.md. */
export function makeSecret(construct: Construct, name: string): ApiObject {
  const controlPlane = requireControlPlane(construct) as SynthesisRoot;
  const chart = controlPlane._secretsChart;
  return new ApiObject(chart ?? construct, chart ? `${name}-${construct.node.addr.slice(-8)}` : 'Secret', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, ...(controlPlane._namespace === undefined ? {} : { namespace: controlPlane._namespace }) },
    type: 'Opaque',
    data: Lazy.any({ produce: () => synthesisOf(controlPlane).secretData(name) }),
  });
}
