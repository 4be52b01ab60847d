import { APPLY_SIZE, CONTROL_PLANE_BUDGET } from '../../facts/limits';
import { documentSize } from '../../model/size';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const documentTooLarge: Rule = {
  code: 'GLN-SIZE-001',
  title: 'The control plane is too large to be applied',
  why: 'Client-side apply keeps the whole resource in an annotation, and etcd ends at 1.5 MiB with defaults, status and managed fields.',
  severity: Severity.ERROR,
  source: `${APPLY_SIZE.source}; ${CONTROL_PLANE_BUDGET.source}`,

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    const bytes = documentSize(topology);
    if (bytes <= APPLY_SIZE.max) return;
    const refused = bytes > CONTROL_PLANE_BUDGET.max;
    const { max } = refused ? CONTROL_PLANE_BUDGET : APPLY_SIZE;
    yield {
      on: topology.controlPlane,
      message: `The control plane has ${bytes} bytes of JSON, and ${max} are safe${refused ? ' with what the cluster adds' : ' for client-side apply'}.`,
      consequence: refused ? 'etcd refuses it, now or when its status grows.' : 'client-side `oc apply` fails: metadata.annotations is too long.',
      fix: refused
        ? 'fewer APIs in one control plane, or shorter texts: what all APIs say alike is written once when they agree on all of it.'
        : 'apply the whole file with `oc apply --server-side`, or `oc replace`; never a part of it with server-side apply, which removes the rest.',
      ...(refused ? {} : { severity: Severity.WARNING }),
    };
  },

  trips: () => sketch({ spec: { placement: { template: { customServiceConfig: `# ${'x'.repeat(APPLY_SIZE.max)}` } } } }),
  passes: () => sketch(),
};
