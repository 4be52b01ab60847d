import { VERSION_CHECK } from '../../facts/admission';
import { factOn } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const foreignVersion: Rule = {
  code: 'GLN-RESOURCE-015',
  title: 'The OpenStackVersion is not called like the control plane',
  why: 'The operators find the version of a control plane by its name, and make one only where there is none.',
  severity: Severity.ERROR,
  source: 'W19: openstack-operator, openstackcontrolplane_webhook.go',
  refusedAt: 'create',

  *check({ controlPlane, targets }) {
    const { name, neighbours: { versions } } = controlPlane;
    const checking = targets.filter((release) => factOn(VERSION_CHECK, release).checked);
    if (checking.length === 0 || name === '' || versions.every((version) => version === name)) return;
    yield {
      on: controlPlane,
      field: 'metadata.name',
      message: versions.length > 1
        ? `The namespace has ${versions.length} OpenStackVersion objects: ${quoted(versions)}.`
        : `The OpenStackVersion is called ${quoted(versions)}, and the control plane '${name}'.`,
      consequence: `the webhook rejects a new control plane on ${releases(checking)}.`,
      fix: `keep one OpenStackVersion, called '${name}'.`,
    };
  },

  trips: () => sketch({ neighbours: { versions: ['version'] } }),
  passes: () => sketch({ neighbours: { versions: ['openstack'] } }),
};
