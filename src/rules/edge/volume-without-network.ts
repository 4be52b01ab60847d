import { cinderOf } from '../../model/cinder';
import { listOr } from '../../model/json';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, volume } from './sample';

export const volumeWithoutNetwork: Rule = {
  code: 'GLN-EDGE-039',
  title: 'A volume service in Ceph has no storage network',
  why: 'The monitors of a cluster are on the storage network, which pods are on only by networkAttachments; each service has its own list.',
  severity: Severity.WARNING,
  source: 'E9, M-C4: architecture, examples/dt/dcn/service-values.yaml; ci-framework, roles/ci_dcn_site',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    const services = new Set(cinderOf(topology).backends.filter(({ isRbd }) => isRbd).map(({ service }) => service));
    for (const { on, name, path, body } of services) {
      if (listOr(body.networkAttachments).length > 0) continue;
      yield {
        on,
        field: `${path}.networkAttachments`,
        message: `The volume service '${name}' has an RBD back end and no networkAttachments.`,
        consequence: 'it reaches the cluster only if the cluster can be reached from the pod network.',
        fix: 'networkAttachments: [storage].',
      };
    }
  },

  trips: () => {
    const cinderVolumes = { az1: { customServiceConfig: volume('az1') } };
    return dcn({ spec: { cinder: { template: { cinderVolumes } } } });
  },
  passes: () => dcn({ volumes: { az1: volume('az1') } }),
};
