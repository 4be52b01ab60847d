import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { storeText } from './sample';
import { templatedTexts } from './templates';

export const brokenTemplate: Rule = {
  code: 'GLN-CONFIG-014',
  title: 'The operator cannot render a text',
  why: 'The operator renders each text as a Go template; one mistake in it, and the text is kept as it is written.',
  severity: Severity.ERROR,
  source: 'E16: lib-common, template_util.go, ExecuteTemplateData(); secret.go logs "Skipped customData expansion" only',

  *check(topology) {
    for (const { on, template, where, hasLines, inSecret } of templatedTexts(topology)) {
      const [problem, ...more] = template.problems;
      if (!problem) continue;
      // Without a variable in it, the text is meant to stay as it is written, and it does.
      const isLost = template.actions.some(({ uses }) => uses.length > 0);
      yield {
        on,
        line: problem.line,
        ...(isLost ? {} : { severity: Severity.WARNING }),
        message: inSecret
          ? `Line ${problem.line} of ${where} has two braces that the operator takes for the start of a template, and cannot read.`
          : `${where.charAt(0).toUpperCase()}${where.slice(1)} has ${problem.message}${hasLines ? ` in line ${problem.line}` : ''}${more.length > 0 ? ', and more of the kind' : ''}.`,
        consequence: isLost
          ? 'the operator leaves the whole text unrendered and logs it only: every variable in it reaches Glance as it stands.'
          : 'the operator leaves the whole text unrendered: as it is meant, until a variable or an escape is added to it.',
        fix: 'write {{"{{"}} for two braces that are meant as such; close every {{ if }} with {{ end }}.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { text: storeText('{{ if (index . "Region") }}\nstore_description = {{ .Region }}') } } }),
  passes: () => sketch({ apis: { default: { text: storeText('{{ if (index . "Region") }}\nstore_description = {{ .Region }}\n{{ end }}') } } }),
};
