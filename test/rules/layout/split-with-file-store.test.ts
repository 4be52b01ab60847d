import { Release } from '../../../src/facts/releases';
import { sketch } from '../../../src/model/sketch';
import { splitWithFileStore } from '../../../src/rules/layout/split-with-file-store';

const { FR5, FR6, STABLE_18 } = Release;

test.each`
  release      | stores               | refused  | why
  ${FR5}       | ${'a:file,b:rbd'}    | ${true}  | ${'up to FR6 any file store counts'}
  ${FR6}       | ${'a:file,b:rbd'}    | ${true}  | ${'one line of FR6 refuses it, one does not'}
  ${STABLE_18} | ${'a:file,b:rbd'}    | ${false} | ${'later only a lone file store does'}
  ${STABLE_18} | ${'a:file'}          | ${true}  | ${'it is alone'}
  ${undefined} | ${'a:file,b:rbd'}    | ${true}  | ${'portable means every release'}
  ${undefined} | ${'a:rbd,b:s3'}      | ${false} | ${'there is no file store'}
  ${FR5}       | ${undefined}         | ${true}  | ${'who enables nothing gets the built-in file store'}
`('$stores on $release: $why', ({ release, stores, refused }) => {
  const topology = sketch({ release, apis: { default: { layout: 'split', stores } } });
  expect([...splitWithFileStore.check(topology)]).toHaveLength(refused ? 1 : 0);
});

test.each`
  template                               | own                                   | refused  | why
  ${'[DEFAULT]\nenabled_backends=a:rbd'}  | ${'[DEFAULT]\ndebug=true'}            | ${false} | ${'a text without a list takes the verdict on the template'}
  ${'[DEFAULT]\nenabled_backends=a:file'} | ${'[DEFAULT]\ndebug=true'}            | ${true}  | ${'a text without a list takes the verdict on the template'}
  ${'[DEFAULT]\nenabled_backends=a:file'} | ${'[DEFAULT]\nenabled_backends=b:s3'} | ${false} | ${'a list of its own decides'}
  ${'[DEFAULT]\nenabled_backends=a'}      | ${'[DEFAULT]\nenabled_backends=b:file'} | ${true} | ${'a broken list that it does not run with changes nothing'}
  ${'[DEFAULT]\nenabled_backends: a:rbd'} | ${undefined}                          | ${false} | ${'the list is misread, which is the mistake'}
`('template $template, own $own: $why', ({ template, own, refused }) => {
  const topology = sketch({ release: STABLE_18, text: template, apis: { default: { layout: 'split', ...(own === undefined ? {} : { text: own }) } } });
  expect([...splitWithFileStore.check(topology)]).toHaveLength(refused ? 1 : 0);
});

test('an API without pods is not looked at, and neither is a fragment', () => {
  expect([...splitWithFileStore.check(sketch({ apis: { default: { stores: 'a:file', replicas: 0 } } }))]).toEqual([]);
  expect([...splitWithFileStore.check(sketch({ whole: false, apis: { default: { stores: 'a:file' } } }))]).toEqual([]);
});

test("a file store before a broken item of the template's list decides about an API with a text of its own", () => {
  const template = '[DEFAULT]\nenabled_backends=a:file,b';
  const refused = (api: object) => [...splitWithFileStore.check(sketch({ release: FR5, text: template, apis: { default: { layout: 'split', ...api } } }))];
  expect(refused({ text: '[DEFAULT]\ndebug=true' })).toHaveLength(1);
  // With the list itself the controller crashes, which is the mistake.
  expect(refused({})).toEqual([]);
});
