import * as fc from 'fast-check';
import { shellWord, withoutExpansion } from '../../src/model/shell';
import { expanded, runScript } from '../support/shell';

const hostile = fc.array(fc.oneof(
  fc.constantFrom("'", '"', '$', '$$', '$(', '$(id)', '$(HOME)', ')', '`id`', '\\', '\n', ';', '&', '|', '*', ' ', '-', '--', '%s', '!', '#', '~', '<', '>', '{', '\t'),
  fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replace(/\0/g, '')),
), { maxLength: 8 }).map((parts) => parts.join(''));

test('Kubernetes hands over what was meant, whatever variables there are', () => {
  fc.assert(fc.property(hostile, (text) => {
    expect(expanded(withoutExpansion(text), { HOME: 'x', id: 'y' })).toBe(text);
  }));
});

test('a shell takes a quoted text for one argument, unchanged', () => {
  fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), (texts) => {
    expect(runScript(`openstack ${texts.map(shellWord).join(' ')}`).calls).toEqual([texts]);
  }), { numRuns: 40 });
});
