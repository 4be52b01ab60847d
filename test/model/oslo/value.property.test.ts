import * as fc from 'fast-check';
import { decodeIni, encodeIni } from '../../../src/model/oslo/ini';
import { decodeValue, encodeValue, whyNot } from '../../../src/model/oslo/value';
import { optionName, optionValue, plainValue } from '../../support/arbitraries';

test('what is encoded is read back unchanged, without references', () => {
  fc.assert(fc.property(optionValue, (value) => {
    const text = encodeValue(value);
    fc.pre(text !== undefined);
    expect(decodeValue(text!)).toEqual({ value, references: [] });
  }), { numRuns: 1000 });
});

test('a value has a text or a reason, never both', () => {
  fc.assert(fc.property(optionValue, (value) => {
    expect(encodeValue(value) === undefined).toBe(whyNot(value) !== undefined);
  }));
});

test('every line of printable ASCII can be written', () => {
  fc.assert(fc.property(plainValue, (value) => {
    expect(whyNot(value)).toBeUndefined();
  }));
});

test('a document is read back as it was written', () => {
  const text = optionValue.map(encodeValue).filter((found): found is string => found !== undefined);
  const section = fc.record({ name: optionName, options: fc.array(fc.tuple(optionName, text), { maxLength: 4 }) });
  fc.assert(fc.property(fc.array(section, { maxLength: 4 }), (sections) => {
    const read = decodeIni(encodeIni(sections));
    expect(read.problems).toEqual([]);
    const found = read.sections.map(({ name, options }) => ({ name, options: options.map((option) => [option.name, option.raw]) }));
    expect(found).toEqual(sections);
  }), { numRuns: 500 });
});
