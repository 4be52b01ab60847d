import { reveal } from '../../src/model/secret-text';
import { readSecret } from '../../src/read/secret';

test.each`
  data          | text      | why
  ${'w6k='}     | ${'é'}    | ${'UTF-8'}
  ${'YW\nJj\n'} | ${'abc'}  | ${'lines may be broken, as base64 prints them'}
  ${'YQ'}       | ${''}     | ${'it is not filled up to four'}
  ${'Y Q=='}    | ${''}     | ${'it has a blank'}
  ${'YW-_'}     | ${''}     | ${'that is the alphabet of URLs'}
`('$data in a Secret: $why', ({ data, text }) => {
  const { data: [[key, value]] } = readSecret({ kind: 'Secret', metadata: { name: 'glance' }, data: { key: data } }, false);
  expect([key, reveal(value)]).toEqual(['key', text]);
});
