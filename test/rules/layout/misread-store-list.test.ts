import { sketch } from '../../../src/model/sketch';
import { misreadStoreList } from '../../../src/rules/layout/misread-store-list';

test.each`
  text                                                               | misread  | why
  ${'[DEFAULT]\nenabled_backends = a:rbd,b:s3'}                        | ${false} | ${'one line in [DEFAULT]'}
  ${'[DEFAULT]\nenabled_backends=a:rbd , b:s3'}                        | ${false} | ${'blanks around items are cut off by both'}
  ${'[DEFAULT]\r\nenabled_backends = a:rbd\r\n'}                       | ${false} | ${'both read lines that end with CR'}
  ${'[DEFAULT]\nenabled_backends: a:rbd'}                              | ${true}  | ${'the operator wants ='}
  ${'[DEFAULT]\nenabled_backends\t= a:rbd'}                            | ${true}  | ${'no tab before ='}
  ${'[DEFAULT]\nenabled_backends = "a:rbd"'}                           | ${true}  | ${'the operator keeps quotes'}
  ${'[DEFAULT]\nenabled_backends = a:rbd, b: s3'}                      | ${true}  | ${'the operator keeps the blank after the colon'}
  ${'[DEFAULT]\nenabled_backends = a:rbd\nenabled_backends = b:s3'}     | ${true}  | ${'the operator takes the first, Glance the last'}
  ${'[other]\nenabled_backends = a:file\n[DEFAULT]\nenabled_backends = b:rbd'} | ${true} | ${'the operator knows no sections'}
  ${'[other]\nenabled_backends = a:file'}                              | ${true}  | ${'Glance sees none there'}
  ${'[DEFAULT]\ndebug = true'}                                         | ${false} | ${'none for both'}
`('$text: $why', ({ text, misread }) => {
  expect([...misreadStoreList.check(sketch({ apis: { default: { text } } }))]).toHaveLength(misread ? 1 : 0);
});

test('a text of the template is judged once, and only where an API runs with it', () => {
  const text = '[DEFAULT]\nenabled_backends: a:rbd';
  expect([...misreadStoreList.check(sketch({ text, apis: { a: {}, b: {} } }))]).toHaveLength(1);
  expect([...misreadStoreList.check(sketch({ text, apis: { a: { stores: 'hub:rbd' } } }))]).toEqual([]);
});
