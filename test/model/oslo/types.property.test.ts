import * as fc from 'fast-check';
import { encodeDict, encodeList, readAs } from '../../../src/model/oslo/types';
import { optionValue } from '../../support/arbitraries';

test('a list that can be written is read back, in brackets and without', () => {
  fc.assert(fc.property(fc.array(optionValue, { maxLength: 4 }), fc.boolean(), (items, bounded) => {
    const text = encodeList(items, bounded);
    fc.pre(text !== undefined);
    expect(readAs(bounded ? 'bounded-list' : 'list', text!)).toEqual({ ok: true, value: items });
  }), { numRuns: 1000 });
});

test('a dictionary that can be written is read back', () => {
  fc.assert(fc.property(fc.array(fc.tuple(optionValue, optionValue), { maxLength: 4 }), (entries) => {
    const text = encodeDict(entries);
    fc.pre(text !== undefined);
    expect(readAs('dict', text!)).toEqual({ ok: true, value: new Map(entries) });
  }), { numRuns: 300, maxSkipsPerRun: 1000 });
});
