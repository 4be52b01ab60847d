import * as fc from 'fast-check';
import { amendIni, sectionsText } from '../../../src/model/oslo/amend';
import { decodeIni, encodeIni } from '../../../src/model/oslo/ini';
import { decodeValue } from '../../../src/model/oslo/value';

const name = fc.constantFrom('a', 'b', 'c', 'DEFAULT');
const value = fc.constantFrom('1', 'two', 'x = y', ' outer ', '$money', '"quoted"', 'first\nsecond');
const wanted = fc.uniqueArray(fc.record({
  name, options: fc.uniqueArray(fc.tuple(name, value), { selector: ([option]) => option, maxLength: 4 }),
}), { selector: (section) => section.name, maxLength: 3 });
/** Texts as people write them: comments, blanks, no line break at the end. */
const text = fc.array(fc.constantFrom('[a]', '[b]', 'a = 1', 'b=2', '  more', '# why', '; or', '', 'c = "3"'), { maxLength: 12 }).map((lines) => lines.join('\n'));

function read(ini: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const section of decodeIni(ini).sections) for (const option of section.options) found[`[${section.name}] ${option.name}`] = decodeValue(option.raw).value;
  return found;
}

test('whatever a text says it goes on saying, and what it lacked it says afterwards', () => {
  fc.assert(fc.property(text, wanted, (before, sections) => {
    const { text: after, differing } = amendIni(before, sections);
    const ours = Object.fromEntries(sections.flatMap((section) => section.options.map(([option, its]) => [`[${section.name}] ${option}`, its])));
    expect(read(after)).toEqual({ ...ours, ...read(before) });
    expect(differing.length).toBe(Object.entries(read(before)).filter(([key, its]) => ours[key] !== undefined && ours[key] !== its).length);
    expect(decodeIni(after).problems.length).toBe(decodeIni(before).problems.length);
  }));
});

test('every line of the text stays, in its order', () => {
  fc.assert(fc.property(text, wanted, (before, sections) => {
    const rest = amendIni(before, sections).text.split('\n');
    for (const line of before.replace(/\n*$/, '').split('\n')) {
      const at = rest.indexOf(line);
      expect(at).toBeGreaterThanOrEqual(0);
      rest.splice(0, at + 1);
    }
  }));
});

test('what was added is not added again', () => {
  fc.assert(fc.property(text, wanted, (before, sections) => {
    const once = amendIni(before, sections);
    const differing = new Set(once.differing.map(({ section, option }) => `${section} ${option}`));
    const rest = sections.map((section) => ({ ...section, options: section.options.filter(([option]) => !differing.has(`${section.name} ${option}`)) }));
    expect(amendIni(once.text, rest)).toEqual({ text: once.text, differing: [] });
  }));
});

test('an empty text becomes the canonical one', () => {
  const sections = [{ name: 'DEFAULT', options: [['a', '1']] as Array<[string, string]> }];
  expect(amendIni('', sections).text).toBe(sectionsText(sections));
  expect(sectionsText(sections)).toBe(encodeIni(sections));
});
