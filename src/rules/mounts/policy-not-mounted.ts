import { mountOver } from '../../model/pods';
import { globalOption, isPlain } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { entryBody, withMount } from './sample';

export const policyNotMounted: Rule = {
  code: 'GLN-MOUNTS-026',
  title: 'The policy file of an API is not mounted',
  why: 'Glance goes on with its own rules where the file is not there, and does not say so.',
  severity: Severity.WARNING,
  source: 'oslo.policy, Enforcer.load_rules(); glance-operator, config/samples/policy',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const api of topology.apis) {
      const path = globalOption(topology, api, 'oslo_policy', 'policy_file')?.value;
      if (!isPlain(path) || !path.startsWith('/') || mountOver(topology, api, path)) continue;
      yield {
        on: api,
        field: 'customServiceConfig [oslo_policy] policy_file',
        message: `The policy file of API '${api.name}', '${path}', is in no directory that is mounted.`,
        consequence: 'its rules do not hold unless the image itself has the file, and nothing reports it, on every release.',
        fix: `new ExtraMount(glance, 'policy', { path: '${path.slice(0, path.lastIndexOf('/')) || '/'}', source: MountSource.fromFile('policy.yaml') }).`,
      };
    }
  },

  trips: () => withPolicy('/etc/glance/policy/policy.yaml'),
  passes: () => withPolicy('/etc/glance/policy.d/policy.yaml'),
};

function withPolicy(path: string): Topology {
  const topology = sketch({ apis: { default: { stores: 'hub:rbd', options: { oslo_policy: { policy_file: path } } } } });
  return withMount(topology, entryBody('policy', { configMap: { name: 'glance-policy' } }, '/etc/glance/policy.d'));
}
