import { Release } from '../../../src/facts/releases';
import { sketch } from '../../../src/model/sketch';
import { singleWithoutFileStore } from '../../../src/rules/layout/single-without-file-store';

const { FR5, FR6 } = Release;

test.each`
  release      | stores            | replicas | says                            | why
  ${FR5}       | ${'a:rbd'}        | ${1}     | ${/webhook rejects/}            | ${'up to FR5 the webhook wants a file store'}
  ${FR6}       | ${'a:rbd'}        | ${1}     | ${/GlanceAPIReady False on FR6/} | ${'from FR6 on the controller does'}
  ${FR5}       | ${'a:file,b:rbd'} | ${1}     | ${undefined}                    | ${'any file store will do'}
  ${FR6}       | ${'a:file,b:rbd'} | ${1}     | ${/GlanceAPIReady/}             | ${'it must be alone'}
  ${FR6}       | ${'a:file'}       | ${1}     | ${undefined}                    | ${'it is alone'}
  ${FR5}       | ${'a:rbd'}        | ${0}     | ${undefined}                    | ${'the webhook passes over APIs without pods'}
  ${FR6}       | ${'a:rbd'}        | ${0}     | ${/GlanceAPIReady/}             | ${'the controller does not'}
  ${undefined} | ${'a:rbd'}        | ${1}     | ${/on FR1 to FR5; .* FR6 and later/} | ${'portable names both'}
`('$stores with $replicas replicas on $release: $why', ({ release, stores, replicas, says }) => {
  const found = [...singleWithoutFileStore.check(sketch({ release, apis: { default: { layout: 'single', stores, replicas } } }))];
  expect(found.map(({ consequence }) => consequence)).toEqual(says === undefined ? [] : [expect.stringMatching(says)]);
});
