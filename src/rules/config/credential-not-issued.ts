import { OPERATOR_VARIABLES } from '../../facts/operator-variables';
import { at } from '../../model/json';
import { sketch } from '../../model/sketch';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { storeText } from './sample';
import { templatedTexts } from './templates';

export const credentialNotIssued: Rule = {
  code: 'GLN-CONFIG-024',
  title: 'A text asks for an application credential that is not issued',
  why: 'The control plane and the Image service must both enable it; the samples of the operators enable the first alone.',
  severity: Severity.WARNING,
  source: 'R51: openstack-operator, applicationcredential.go, isACEnabled()',

  *check(topology) {
    const { controlPlane, glance } = topology;
    // What the Image service asks for and the control plane does not enable is another rule's matter.
    if (!controlPlane.whole || at(glance.section, 'applicationCredential', 'enabled') === true) return;
    const levels = [['spec.applicationCredential', controlPlane.spec], ['spec.glance.applicationCredential', glance.section]] as const;
    const off = levels.filter(([, level]) => at(level, 'applicationCredential', 'enabled') !== true).map(([name]) => `${name}.enabled`);
    if (off.length === 0) return;
    for (const { on, template, where } of templatedTexts(topology)) {
      if (!template.actions.some(({ uses }) => uses.some(({ name }) => NAMES.has(name)))) continue;
      yield {
        on,
        message: `An application credential is asked for in ${where}, and ${listed(off)} ${off.length === 1 ? 'is' : 'are'} not true.`,
        consequence: 'none is ever issued, so that what the text says for it never counts, on every release.',
        fix: `${off.map((name) => `${name}: true`).join(' and ')}; or no {{ .ApplicationCredentialID }} in the text.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { text: storeText(GUARDED) } } }),
  passes: () => sketch({
    spec: { applicationCredential: { enabled: true } }, section: { applicationCredential: { enabled: true } },
    release: OPERATOR_VARIABLES.find(({ name }) => name === 'ApplicationCredentialID')!.since,
    apis: { default: { text: storeText(GUARDED) } },
  }),
};

const NAMES: ReadonlySet<string> = new Set(OPERATOR_VARIABLES
  .filter(({ availability }) => availability === 'application-credential').map(({ name }) => name));

const GUARDED = 'store_description = {{ if (index . "ApplicationCredentialID") }}{{ .ApplicationCredentialID }}{{ end }}';
