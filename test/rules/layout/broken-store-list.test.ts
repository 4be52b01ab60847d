import { Release } from '../../../src/facts/releases';
import { sketch } from '../../../src/model/sketch';
import { brokenStoreList } from '../../../src/rules/layout/broken-store-list';

const { FR5, FR6, STABLE_18 } = Release;
const WEBHOOK = /^the webhook crashes/;
const CONTROLLER = /^the operator's controller crashes/;

test.each`
  line                                | layout      | release      | says          | why
  ${'enabled_backends = hub'}          | ${'split'}  | ${FR5}       | ${WEBHOOK}    | ${'an item without a colon'}
  ${'enabled_backends = hub'}          | ${'split'}  | ${STABLE_18} | ${CONTROLLER} | ${'the newer webhook does not split items'}
  ${'enabled_backends = hub'}          | ${'single'} | ${FR5}       | ${WEBHOOK}    | ${'up to FR5 single ones are parsed too'}
  ${'enabled_backends = hub'}          | ${'single'} | ${FR6}       | ${CONTROLLER} | ${'from FR6 on only split ones are'}
  ${'enabled_backends'}                | ${'split'}  | ${STABLE_18} | ${WEBHOOK}    | ${'no = at all'}
  ${'enabled_backends'}                | ${'edge'}   | ${STABLE_18} | ${CONTROLLER} | ${'the webhook never looks at edge APIs'}
  ${'enabled_backends = a:rbd,'}       | ${'split'}  | ${FR5}       | ${WEBHOOK}    | ${'nothing after the comma'}
  ${'enabled_backends = a:file,'}      | ${'split'}  | ${FR5}       | ${CONTROLLER} | ${'the older webhook stops at the file store'}
  ${'enabled_backends = a:rbd,\n b:s3'} | ${'split'} | ${FR5}       | ${WEBHOOK}    | ${'the operator reads one line'}
  ${'enabled_backends = {{ .Stores }}'} | ${'split'} | ${FR5}       | ${WEBHOOK}    | ${'nothing is rendered yet'}
  ${'enabled_backends_x = a'}          | ${'split'}  | ${FR5}       | ${undefined}  | ${'another option'}
  ${'# enabled_backends = a'}          | ${'split'}  | ${FR5}       | ${undefined}  | ${'a comment'}
`('$line under $layout on $release: $why', ({ line, layout, release, says }) => {
  const topology = sketch({ release, apis: { default: { layout: 'split', stores: 'hub:rbd' }, other: { layout, text: `[DEFAULT]\n${line}\n` } } });
  expect([...brokenStoreList.check(topology)].map(({ consequence }) => consequence)).toEqual(says ? [expect.stringMatching(says)] : []);
});

test("the template's text crashes the webhook even where no API runs with it", () => {
  const unused = (text: string, release: Release) => sketch({ release, text, apis: { default: { stores: 'hub:rbd' } } });
  expect([...brokenStoreList.check(unused('[DEFAULT]\nenabled_backends\n', STABLE_18))]).toHaveLength(1);
  expect([...brokenStoreList.check(unused('[DEFAULT]\nenabled_backends=a\n', FR6))]).toHaveLength(1);
  expect([...brokenStoreList.check(unused('[DEFAULT]\nenabled_backends=a\n', STABLE_18))]).toEqual([]);
});
