import { GLANCE_FIELDS } from '../../facts/fields';
import { Release } from '../../facts/releases';
import { hasField } from '../../model/fields';
import { at } from '../../model/json';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { waitingForCredential } from '../stores/application-credentials';

export const credentialNotEnabled: Rule = {
  code: 'GLN-RESOURCE-026',
  title: 'The Image service asks for an application credential that the control plane does not enable',
  why: 'A service gets one only where the control plane enables them and the service asks for its own.',
  severity: Severity.WARNING,
  source: 'openstack-operator, internal/openstack/applicationcredential.go, isACEnabled()',

  *check(topology) {
    const { controlPlane, glance, targets } = topology;
    const knowing = targets.filter((release) => hasField(GLANCE_FIELDS.fields!.applicationCredential, release));
    if (!controlPlane.whole || !glance.enabled || knowing.length === 0) return;
    if (at(glance.section, 'applicationCredential', 'enabled') !== true || at(controlPlane.spec, 'applicationCredential', 'enabled') === true) return;
    // A store that waits for it is the matter of another rule.
    if (waitingForCredential(topology).length > 0) return;
    yield {
      on: glance,
      field: 'spec.glance.applicationCredential.enabled',
      message: "The Image service asks for an application credential, and 'spec.applicationCredential.enabled' is not true.",
      consequence: `it goes on with its password on ${releases(knowing)}, and nothing reports it.`,
      fix: 'spec.applicationCredential.enabled: true in the base.',
    };
  },

  trips: () => sketch({ release: Release.FR6, section: { applicationCredential: { enabled: true } } }),
  passes: () => sketch({
    release: Release.FR6, section: { applicationCredential: { enabled: true } }, spec: { applicationCredential: { enabled: true } },
  }),
};
