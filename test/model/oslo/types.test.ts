import { encodeDict, encodeList, readAs } from '../../../src/model/oslo/types';

test.each`
  type              | text                    | value
  ${'string'}       | ${' a '}                | ${' a '}
  ${'multi'}        | ${''}                   | ${''}
  ${'boolean'}      | ${'Yes'}                | ${true}
  ${'boolean'}      | ${'0'}                  | ${false}
  ${'integer'}      | ${'5'}                  | ${5}
  ${'integer'}      | ${'+5'}                 | ${5}
  ${'integer'}      | ${'-1_000'}             | ${-1000}
  ${'integer'}      | ${''}                   | ${undefined}
  ${'port'}         | ${'65535'}              | ${65535}
  ${'port'}         | ${''}                   | ${undefined}
  ${'list'}         | ${''}                   | ${[]}
  ${'list'}         | ${','}                  | ${[]}
  ${'list'}         | ${'a , b ,,'}           | ${['a', 'b']}
  ${'list'}         | ${'a,,b'}               | ${['a', '', 'b']}
  ${'list'}         | ${'"a,b",c'}            | ${['"a', 'b"', 'c']}
  ${'list'}         | ${'[a]'}                | ${['[a]']}
  ${'bounded-list'} | ${'[]'}                 | ${[]}
  ${'bounded-list'} | ${'[a,b,]'}             | ${['a', 'b', '']}
  ${'bounded-list'} | ${"['a,b', \"c\"]"}     | ${['a,b', 'c']}
  ${'dict'}         | ${''}                   | ${new Map()}
  ${'dict'}         | ${'k:v:x, l : w '}      | ${new Map([['k', 'v:x'], ['l', 'w']])}
  ${'dict'}         | ${'k,l:v'}              | ${new Map([['k,l', 'v']])}
  ${'dict'}         | ${'k:"v,w",l:x'}        | ${new Map([['k', '"v'], ['w",l', 'x']])}
  ${'host'}         | ${'example.com.'}       | ${'example.com'}
  ${'host'}         | ${'fd00::1'}            | ${'fd00::1'}
  ${'host'}         | ${'10.0.0.1'}           | ${'10.0.0.1'}
  ${'uri'}          | ${'https://h'}          | ${'https://h'}
  ${'uri'}          | ${'s3://u:p@[::1]:1/x y'} | ${'s3://u:p@[::1]:1/x y'}
`('$type reads "$text"', ({ type, text, value }) => {
  expect(readAs(type, text)).toEqual({ ok: true, value });
});

test.each`
  type              | text              | expected
  ${'boolean'}      | ${''}             | ${'true or false'}
  ${'boolean'}      | ${'t'}            | ${'true or false'}
  ${'integer'}      | ${'5.0'}          | ${'whole number'}
  ${'integer'}      | ${'0x10'}         | ${'whole number'}
  ${'integer'}      | ${'1__0'}         | ${'whole number'}
  ${'port'}         | ${'65536'}        | ${'port number'}
  ${'port'}         | ${'http'}         | ${'port number'}
  ${'bounded-list'} | ${''}             | ${'brackets'}
  ${'bounded-list'} | ${'a,b'}          | ${'brackets'}
  ${'bounded-list'} | ${'[a'}           | ${'brackets'}
  ${'bounded-list'} | ${"['a]"}         | ${'closing'}
  ${'dict'}         | ${'k'}            | ${'key:value'}
  ${'dict'}         | ${'k:v,'}         | ${'key:value'}
  ${'dict'}         | ${'k:v,k:w'}      | ${'every key once'}
  ${'dict'}         | ${':v'}           | ${'a key before'}
  ${'host'}         | ${''}             | ${'host name'}
  ${'host'}         | ${'a_b'}          | ${'host name'}
  ${'host'}         | ${'10.0.0.256'}   | ${'host name'}
  ${'host'}         | ${'[::1]'}        | ${'host name'}
  ${'uri'}          | ${'example.com'}  | ${'scheme and a host'}
  ${'uri'}          | ${'http://'}      | ${'scheme and a host'}
  ${'uri'}          | ${'http://a@b@c'} | ${'scheme and a host'}
  ${'uri'}          | ${'http://h/[a]'} | ${'scheme and a host'}
  ${'uri'}          | ${'http://hé'}    | ${'scheme and a host'}
`('$type refuses "$text"', ({ type, text, expected }) => {
  expect(readAs(type, text)).toEqual({ ok: false, expected: expect.stringContaining(expected) });
});

test('items and values are read as what they are said to be', () => {
  expect(readAs('bounded-list', '[80, 443]', 'integer')).toEqual({ ok: true, value: [80, 443] });
  expect(readAs('bounded-list', "['80']", 'integer')).toMatchObject({ ok: false });
  expect(readAs('dict', 'a:1', 'integer')).toEqual({ ok: true, value: new Map([['a', 1]]) });
});

test.each`
  items               | bounded  | text
  ${[]}               | ${true}  | ${'[]'}
  ${['a', 'b']}       | ${true}  | ${'[a,b]'}
  ${['a,b']}          | ${true}  | ${'["a,b"]'}
  ${['a",b']}         | ${true}  | ${"['a\",b']"}
  ${['a",b\',c']}     | ${true}  | ${undefined}
  ${['']}             | ${true}  | ${'[""]'}
  ${[]}               | ${false} | ${''}
  ${['a', '', 'b']}   | ${false} | ${'a,,b'}
  ${['']}             | ${false} | ${undefined}
  ${['a,b']}          | ${false} | ${undefined}
  ${[' a']}           | ${false} | ${undefined}
`('the list $items is written as $text', ({ items, bounded, text }) => {
  expect(encodeList(items, bounded)).toBe(text);
});

test.each`
  entries                       | text
  ${[]}                         | ${''}
  ${[['a', 'b:c'], ['d', '']]}  | ${'a:b:c,d:'}
  ${[['a', 'b,c']]}             | ${undefined}
  ${[['a:b', 'c']]}             | ${undefined}
  ${[['', 'c']]}                | ${undefined}
  ${[['a', 'b'], ['a', 'c']]}   | ${undefined}
`('the dictionary $entries is written as $text', ({ entries, text }) => {
  expect(encodeDict(entries)).toBe(text);
});
