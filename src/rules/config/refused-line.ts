import { decodeIni } from '../../model/oslo/ini';
import { configTexts } from '../../model/query';
import { sketch } from '../../model/sketch';
import { flattenTemplate } from '../../model/template/option-value';
import type { ConfigNode, TextProblem } from '../../model/topology';
import { counted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';
import { storeText } from './sample';
import { textOf, writtenSecrets } from './secret-texts';

export const refusedLine: Rule = {
  code: 'GLN-CONFIG-010',
  title: 'A configuration text has a line that Glance cannot read',
  why: 'One such line keeps the whole file from being read.',
  severity: Severity.ERROR,
  source: 'R16: oslo.config, iniparser.py, parse()',

  *check(topology) {
    if (!topology.glance.enabled) return;
    for (const { config } of configTexts(topology)) {
      const problems = problemsOf(config, config.text);
      if (problems.length > 0) yield finding(config, problems, `Line ${problems[0].line} of the text: ${lowerFirst(problems[0].message)}`);
    }
    for (const { secret, config } of writtenSecrets(topology)) {
      // What does not start with a section is another rule's; the rest of it is then no surprise.
      const problems = startsWithSection(textOf(secret)) ? problemsOf(config, textOf(secret)) : [];
      if (problems.length > 0) yield finding(config, problems, `Line ${problems[0].line} of the Secret '${secret.name}' is neither an option, a section nor a comment.`);
    }
  },

  trips: () => sketch({ apis: { default: { text: storeText('rbd_thin_provisioning True') } } }),
  passes: () => sketch({ apis: { default: { text: storeText('store_description = Ceph on disks') } } }),
};

/** Lines that only decide about others are gone before Glance reads the file. */
function problemsOf(config: ConfigNode, written: string | undefined): readonly TextProblem[] {
  if (config.problems.length === 0 || !written?.includes('{{')) return config.problems;
  return decodeIni(flattenTemplate(written)).problems;
}

function startsWithSection(written: string): boolean {
  return written.split(/\r\n|\r|\n/).find((line) => line.trim() !== '' && !/^[#;]/.test(line))?.startsWith('[') ?? true;
}

/** A section with options behind it on its line, as `>` puts them. */
function isFolded({ text }: ConfigNode): boolean {
  return /^[ \t]*\[[\w.-]+\] +[\w.-]+ *= */m.test(text ?? '');
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function finding(on: ConfigNode, [{ line }, ...more]: readonly TextProblem[], message: string): Finding {
  return {
    on,
    line,
    message: more.length === 0 ? message : `${message.slice(0, -1)}; and there are ${counted(more.length, 'more such line')}.`.replace('are 1 more', 'is 1 more'),
    consequence: 'glance-api does not start on any release.',
    fix: 'write name = value, or start the line with # if it is a comment.',
    inYaml: isFolded(on) ? 'customServiceConfig: | in place of >, which makes one line of several.' : undefined,
  };
}
