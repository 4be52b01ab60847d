import * as fc from 'fast-check';
import { whyNot } from '../../src/model/oslo/value';
import type { OptionNode } from '../../src/model/topology';

/** What configuration files, the operator's templating and YAML each give a meaning of their own. */
const DANGEROUS = [
  '"', "'", '$', '\\', '{', '}', '{{', '}}', '{{"{{"}}', '{{ .Region }}', '#', ';', '%', '%s', '=', ':', ',', '[', ']', '@', '/', '//', '`', '-', '!', '&', '*', '|',
  '\\$', '$$', '\\\\$', '$name', '${name}', '${a.b}', '$1', '\\n', '{%', '- ', ' -}}', '{{- ', '{{/*', '*/}}',
  ' ', '\t', '\n', '\n ', '\u00a0', '\u1680', '\u2003', '\u2028', '\u3000', '\ufeff', '\u0085', '\u0130', '\u017f', '\u212a', '\u00e9', '\u{1f5bc}',
  '\r', '\r\n', '\u0000', '\u000b', '\u001c', '\u001f', '\u007f', '\ud800', '\udc00',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...DANGEROUS) },
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z0-9+/=_.-]{1,8}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** A value of an option: any text, the troublesome ones likely. */
export const optionValue: fc.Arbitrary<string> = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));

/** A value as people have them: one line of printable ASCII. */
export const plainValue: fc.Arbitrary<string> = fc.stringMatching(/^[ -~]{0,24}$/);

/** A text of a few lines that may or may not be a configuration. */
export const iniLike: fc.Arbitrary<string> = fc.array(fc.oneof(
  fc.constantFrom('[s]', '[S]', '[DEFAULT]', '[default]', '[s ]', '[]', '[s] junk', '[s', '# note', '; note', ' # note', '', ' ', '\t', 'a', ' more', '\tmore', '  [t]'),
  fc.tuple(fc.constantFrom('a', 'b', 'a ', '', 'a b'), fc.constantFrom('=', ' = ', ':', ': ', '=='), optionValue.map((value) => value.replace(/[\ud800-\udfff]/g, '')))
    .map((parts) => parts.join('')),
), { maxLength: 8 }).chain((lines) => fc.constantFrom('\n', '\r\n', '\n', '\r').map((end) => lines.join(end)));

/** The name of an option or a section. */
export const optionName: fc.Arbitrary<string> = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);

const presence = fc.record({ variable: fc.constantFrom('Region', 'ApplicationCredentialID', 'EndpointID'), present: fc.boolean() });

/** Options of one section, of which some hold only where the operator has a variable, and some only where it has not. */
export const conditionalOptions: fc.Arbitrary<OptionNode[]> = fc.uniqueArray(fc.record({
  name: optionName.map((name) => `o_${name}`),
  value: optionValue.filter((value) => whyNot(value) === undefined && !value.includes('\n')),
  when: fc.option(presence, { nil: undefined }),
}), { selector: ({ name }) => name, maxLength: 8 })
  .map((options) => options.map(({ when, ...option }) => ({ ...option, ...(when ? { when } : {}) })));
