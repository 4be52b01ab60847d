import { OPERATOR_VARIABLES } from '../../facts/operator-variables';
import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { storeText } from './sample';
import { firstUses, templatedTexts } from './templates';

export const unknownVariable: Rule = {
  code: 'GLN-CONFIG-015',
  title: 'A text names a variable that the operator does not have',
  why: 'A variable that is not there leaves the whole text unrendered.',
  severity: Severity.ERROR,
  source: 'E16: glance-operator, glanceapi_controller.go; lib-common, template_util.go, missingkey=error',

  *check(topology) {
    for (const { on, template, where, inSecret } of templatedTexts(topology)) {
      if (template.problems.length > 0) continue;
      for (const { name, line } of firstUses(template)) {
        if (NAMES.has(name)) continue;
        const meant = nearest(name, NAMES);
        yield {
          on,
          line,
          message: inSecret ? `A variable in ${where} is none of the operator's.` : `'{{ .${name} }}' in ${where} is no variable of the operator.`,
          consequence: 'the operator leaves the whole text unrendered and logs it only, on every release.',
          fix: meant === undefined ? 'write the value itself.' : `{{ .${meant} }}.`,
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { text: storeText('store_description = {{ .Regoin }}') } } }),
  passes: () => sketch({ apis: { default: { text: storeText('store_description = {{ .KeystonePublicURL }}') } } }),
};

const NAMES: ReadonlySet<string> = new Set(OPERATOR_VARIABLES.map(({ name }) => name));
