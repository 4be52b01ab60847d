import * as fc from 'fast-check';
import { understandText } from '../../src/model/config-text';
import { encodeSections } from '../../src/model/service-config';
import type { OptionNode } from '../../src/model/topology';
import { conditionalOptions } from '../support/arbitraries';

test('options that hold on a condition are read back with it, behind those that always hold', () => {
  fc.assert(fc.property(conditionalOptions, (options) => {
    const { config: { sections, problems } } = understandText('template', encodeSections([{ name: 's', options }]));
    expect(problems).toEqual([]);
    const read = sections.flatMap((section) => section.options);
    expect(read.map(({ name, value, when }) => ({ name, value, ...(when ? { when } : {}) }))).toEqual(inOrder(options));
  }));
});

/** Plain ones, then those of each variable: where it is there, and where it is not. */
function inOrder(options: readonly OptionNode[]): readonly OptionNode[] {
  const variables = [...new Set(options.flatMap(({ when }) => (when ? [when.variable] : [])))];
  const guarded = variables.flatMap((variable) => [true, false].flatMap((present) =>
    options.filter(({ when }) => when?.variable === variable && when.present === present)));
  return [...options.filter(({ when }) => !when), ...guarded];
}
