import { reveal } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { configSecrets } from './uses';

export const noSection: Rule = {
  code: 'GLN-SECRETS-002',
  title: 'A Secret with configuration does not start with a section',
  why: 'The values of all Secrets become one file: options before a section go on in the section of whatever stands before them.',
  severity: Severity.ERROR,
  source: 'R50: glance-operator, 03-config.conf; oslo.config, iniparser.py',

  *check(topology) {
    for (const { secret, apis } of configSecrets(topology)) {
      for (const [key, value] of secret.data) {
        const first = firstLine(reveal(value));
        if (first === undefined || first.startsWith('[')) continue;
        yield {
          on: apis[0],
          field: 'customServiceConfigSecrets',
          message: `The value of '${key}' in the Secret '${secret.name}' does not start with a section.`,
          consequence: 'glance-api does not start, or takes the options for those of another section, on every release.',
          fix: 'start the value with a line such as [archive], the id of the store.',
        };
      }
    }
  },

  trips: () => sketch({
    apis: { default: { stores: 'hub:rbd', secrets: ['glance-options'] } },
    secrets: { 'glance-options': { 'glance.conf': 'debug = True\n' } },
  }),
  passes: () => sketch({
    apis: { default: { stores: 'hub:rbd', secrets: ['glance-options'] } },
    secrets: { 'glance-options': { 'glance.conf': '# Whatever helps.\n\n[DEFAULT]\ndebug = True\n' } },
  }),
};

/** The first line that says something. */
function firstLine(text: string): string | undefined {
  return text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '' && !/^[#;]/.test(line));
}
