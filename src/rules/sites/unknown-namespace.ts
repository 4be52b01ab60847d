import { DEFAULT_NAMESPACE } from '../../model/endpoints';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { siteSample } from './sample';

export const unknownNamespace: Rule = {
  code: 'GLN-SITE-002',
  title: 'Sites are wired in a namespace that is not known',
  why: 'The names of services end with their namespace, and a chart without one leaves it to whoever applies the manifests.',
  severity: Severity.WARNING,
  source: 'our own: operator.md section 4, internal URL',
  codeOnly: true,

  *check(topology) {
    const { controlPlane, sites } = topology;
    if (controlPlane.namespace !== undefined || sites.length === 0) return;
    yield {
      on: controlPlane,
      field: 'metadata.namespace',
      message: `Nothing says in which namespace the control plane goes; the addresses of ${sites.length} sites end with '${DEFAULT_NAMESPACE}'.`,
      consequence: `volumes and computes of the sites find their API in the namespace '${DEFAULT_NAMESPACE}' alone.`,
      fix: `new Chart(app, '…', { namespace: '${DEFAULT_NAMESPACE}' }), or metadata.namespace in the base.`,
    };
  },

  trips: () => wired(undefined),
  passes: () => wired(DEFAULT_NAMESPACE),
};

function wired(namespace: string | undefined): Topology {
  const topology = sketch();
  return { ...topology, controlPlane: { ...topology.controlPlane, namespace }, sites: [siteSample('az1')] };
}
