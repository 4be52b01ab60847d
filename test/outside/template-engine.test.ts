import * as fc from 'fast-check';
import { decodeIni } from '../../src/model/oslo/ini';
import { decodeValue } from '../../src/model/oslo/value';
import { matchedItems } from '../../src/model/propagation';
import { encodeSections } from '../../src/model/service-config';
import { escapeTemplate } from '../../src/model/template/escape';
import { failingUses, templateActions } from '../../src/model/template/parse';
import type { OptionNode, SectionNode } from '../../src/model/topology';
import { conditionalOptions, optionValue } from '../support/arbitraries';
import { SEED, runs } from './support/judges';
import { ENGINES, type Engine, propagate, render } from './support/template-engine';

jest.setTimeout(900_000);

describe.each(Object.keys(ENGINES) as Engine[])('the engine of %s', (engine) => {
  test('renders every escaped text as the text that it was', () => {
    const texts = sample(fc.array(optionValue, { maxLength: 3 }), runs(25_000)).map((parts) => wellFormed(parts.join('\n')));
    const rendered = render(engine, texts.map((text) => ({ text: escapeTemplate(text) })));
    const different = texts.filter((text, index) => rendered[index].rendered !== text);
    console.log(`${texts.length} texts, ${different.length} different on ${engine}; seed ${SEED}`);
    expect(different.slice(0, 5)).toEqual([]);
  });

  test('renders a text exactly when none of its uses fails', () => {
    const cases = sample(fc.record({ text: template, present: fc.subarray(NAMES) }), runs(10_000));
    const rendered = render(engine, cases.map(({ text, present }) => ({ text, vars: varsOf(present) })));
    cases.forEach(({ text, present }, index) => {
      const read = templateActions(text);
      const failing = failingUses(read, (name) => present.includes(name)).map(({ name }) => name);
      expect({ text, present, problems: read.problems, renders: failing.length === 0 })
        .toEqual({ text, present, problems: [], renders: rendered[index].rendered !== undefined });
    });
    expect(rendered.filter((answer) => answer.error !== undefined).length).toBeGreaterThan(runs(1000));
  });

  test('renders without a variable what uses it only where a guard says that it is there', () => {
    const cases = sample(fc.tuple(template, fc.constantFrom(...NAMES)), runs(5000));
    const rendered = render(engine, cases.map(([text, absent]) => ({ text, vars: varsOf(NAMES.filter((name) => name !== absent)) })));
    cases.forEach(([text, absent], index) => {
      const uses = templateActions(text).actions.flatMap((action) => action.uses).filter(({ name }) => name === absent);
      const error = uses.every(({ guarded }) => guarded) ? rendered[index].error : undefined;
      expect({ text, absent, error }).toEqual({ text, absent, error: undefined });
    });
  });

  test('finds broken what we find broken, and nothing else', () => {
    const texts = sample(broken, runs(20_000));
    const rendered = render(engine, texts.map((text) => ({ text, vars: varsOf(NAMES) })));
    texts.forEach((text, index) => {
      const { error } = rendered[index];
      // What fails while it is executed was a template.
      const refused = error !== undefined && !error.includes('executing');
      expect({ text, error, refused: templateActions(text).problems.length > 0 }).toEqual({ text, error, refused });
    });
  });

  test('leaves of options on a condition exactly the text of those that hold, and oslo.config reads these', () => {
    const cases = sample(fc.record({ options: conditionalOptions, present: fc.subarray(CONDITIONS) }), runs(10_000));
    const texts = cases.map(({ options }) => encodeSections(around(options)));
    // What is left to render in the texts that are wanted is nothing but escapes.
    const wanted = render(engine, cases.map(({ options, present }) => ({ text: encodeSections(around(held(options, present))) })));
    const rendered = render(engine, texts.map((text, index) => ({ text, vars: varsOf(cases[index].present) })));
    cases.forEach(({ options, present }, index) => {
      expect({ text: texts[index], present, ...rendered[index] }).toEqual({ text: texts[index], present, ...wanted[index] });
      const [section] = decodeIni(rendered[index].rendered!).sections;
      expect(section.options.slice(1).map(({ name: option, raw }) => [option, decodeValue(raw).value]))
        .toEqual(held(options, present).map(({ name: option, value }) => [option, value]));
    });
  });

  test('mounts an entry as often as we say', () => {
    const cases = sample(fc.record({ lists: fc.array(propagation, { maxLength: 4 }), key: fc.constantFrom(...KEYS) }), runs(6000));
    const mounted = propagate(engine, cases.map(({ lists, key }) => ({
      mounts: lists.map(extraMount), match: ['Glance', 'GlanceAPI', key],
    })));
    cases.forEach(({ lists, key }, index) => {
      const match = new Set(['Glance', 'GlanceAPI', key]);
      const ours = lists.flatMap((list, position) => Array.from({ length: matchedItems(list, match) }, () => `volume-${position}`));
      expect({ lists, key, mounted: ours }).toEqual({ lists, key, mounted: mounted[index] });
    });
  });
});

/** An option that always holds, those in question, and a section behind them. */
function around(options: readonly OptionNode[]): readonly SectionNode[] {
  const plain = [{ name: 'plain', value: '1' }];
  return [{ name: 's', options: [...plain, ...options] }, { name: 'next', options: plain }];
}

/** What holds when some variables are there, in the order in which it is written, and without a condition. */
function held(options: readonly OptionNode[], present: readonly string[]): readonly OptionNode[] {
  const variables = [...new Set(options.flatMap(({ when }) => (when ? [when.variable] : [])))];
  const guarded = variables.flatMap((variable) => options.filter(({ when }) =>
    when?.variable === variable && when.present === present.includes(variable)));
  return [...options.filter(({ when }) => !when), ...guarded].map(({ name: option, value }) => ({ name: option, value }));
}

const CONDITIONS = ['Region', 'EndpointID', 'ApplicationCredentialID'];
const NAMES = ['Region', 'EndpointID', 'ApplicationCredentialID'];
const KEYS = ['az0', 'default', 'glance', 'All', 'DBSync'];

const name = fc.constantFrom(...NAMES);
const presence = name.map((found) => `index . "${found}"`);

/** Conditions about presence only: what is told of those is exact. */
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    presence,
    presence.map((inner) => `(${inner})`),
    tie('condition').map((inner) => `not (${inner})`),
    fc.tuple(fc.constantFrom('and', 'or'), tie('condition'), tie('condition')).map(([word, first, second]) => `${word} (${first}) (${second})`),
  ),
}));

/** Well-formed templates. */
const { template } = fc.letrec<{ template: string }>((tie) => ({
  template: fc.array(fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a = 1\n', '[s]\n', '}}', '{{/* note {{ }} */}}', '{{"{{"}}', '{{- "x" -}}', '{{ `{{` }}', '{{ printf "%s" "a|b" }}'),
    name.map((found) => `{{ .${found} }}`),
    name.map((found) => `{{ $.${found} | lower }}`),
    name.map((found) => `{{ printf "%v" (index . "${found}") }}`),
    fc.tuple(condition, tie('template')).map(([test_, body]) => `{{ if ${test_} }}${body}{{ end }}`),
    fc.tuple(condition, tie('template'), tie('template')).map(([test_, body, other]) => `{{- if ${test_} -}}${body}{{ else }}${other}{{ end }}`),
    fc.tuple(condition, tie('template'), condition, tie('template'), tie('template'))
      .map(([test_, body, second, other, rest]) => `{{ if ${test_} }}${body}{{ else if ${second} }}${other}{{ else }}${rest}{{ end }}`),
    fc.tuple(presence, name).map(([test_, found]) => `{{ if and (${test_}) (eq .${found} "x") }}{{ .${found} }}{{ end }}`),
    fc.tuple(name, name, tie('template')).map(([found, other, rest]) =>
      `{{ with index . "${found}" }}{{ . }}{{ $.${other} }}{{ else }}${rest}{{ end }}`),
    fc.tuple(name, name).map(([found, other]) => `{{ with $x := index . "${found}" }}{{ $x }}{{ $.${other} }}{{ end }}`),
  ), { maxLength: 4 }).map((parts) => parts.join('')),
}));

/** Templates with a piece too many or too few. */
const broken = fc.array(fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(
    '{{', '}}', '{{ ', ' }}', '{{-', '{{- ', '-}}', ' -}}', '{{/*', '*/}}', '{{- /*', '*/ -}}', '"', '`', '"a"', '`b`', '\\', '\\"',
    '.', '.Region', '$', '$x', '$x := ', '$.Region', '|', '(', ')', ',', '=', ':=', 'if ', 'else ', 'end', 'with ', 'range ', 'index ', 'not ', 'lower ', 'true', 'nil',
    '{{ if .Region }}', '{{ end }}', '{{ else }}', '{{ else if .Region }}', '{{ $x := 1 }}', '{{ $x }}', '{{ .Region }}', '{{ unknown }}', '{{ break }}', '{{ range .Region }}',
    '\n', ' ', '\t', 'a', '1', '-1', '1.5', "'a'", '%', '#', 'é', '_x', '{', '}',
  ) },
  { weight: 1, arbitrary: template },
), { maxLength: 7 }).map((parts) => wellFormed(parts.join('')));

const propagation = fc.option(fc.array(fc.constantFrom('Glance', 'GlanceAPI', 'glance', 'All', 'all', 'DBSync', 'Compute', '', ...KEYS), { maxLength: 4 }), { nil: undefined });

function extraMount(list: readonly string[] | undefined, position: number) {
  const volume = `volume-${position}`;
  return { extraVol: [{ propagation: list, volumes: [{ name: volume }], mounts: [{ name: volume, mountPath: `/${volume}` }] }] };
}

function varsOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((found) => [found, 'x']));
}

/** JSON cannot carry half of a character to the engine. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

function sample<T>(arbitrary: fc.Arbitrary<T>, number: number): T[] {
  return fc.sample(arbitrary, { numRuns: number, seed: SEED });
}
