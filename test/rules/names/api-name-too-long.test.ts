import { Release } from '../../../src/facts/releases';
import { sketch } from '../../../src/model/sketch';
import { apiNameTooLong } from '../../../src/rules/names/api-name-too-long';
import { apiNameTooLongForCache } from '../../../src/rules/names/api-name-too-long-for-cache';

const { FR5, FR6 } = Release;
const WEBHOOK = /webhook rejects/;
const PODS = /no pod/;

test.each`
  layout      | unique   | length | says         | why
  ${'split'}  | ${false} | ${32}  | ${undefined} | ${'the pods of both halves can be named'}
  ${'split'}  | ${false} | ${33}  | ${PODS}      | ${'the webhook forgets a part of the name'}
  ${'split'}  | ${false} | ${40}  | ${WEBHOOK}   | ${'even the webhook counts that many'}
  ${'single'} | ${false} | ${38}  | ${undefined} | ${'here the webhook is right'}
  ${'single'} | ${false} | ${39}  | ${WEBHOOK}   | ${'here the webhook is right'}
  ${'edge'}   | ${false} | ${37}  | ${PODS}      | ${'the webhook forgets -api'}
  ${'split'}  | ${true}  | ${26}  | ${undefined} | ${'unique names take six characters'}
  ${'split'}  | ${true}  | ${27}  | ${PODS}      | ${'unique names take six characters'}
  ${'split'}  | ${true}  | ${34}  | ${WEBHOOK}   | ${'unique names take six characters'}
  ${'double'} | ${false} | ${60}  | ${WEBHOOK}   | ${'the webhook counts the letters of any layout'}
`('$length characters, $layout, unique names $unique: $why', ({ layout, unique, length, says }) => {
  const topology = sketch({ section: { uniquePodNames: unique }, apis: { ['a'.repeat(length)]: { layout, stores: 'hub:rbd' } } });
  expect([...apiNameTooLong.check(topology)].map(({ consequence }) => consequence)).toEqual(says ? [expect.stringMatching(says)] : []);
});

test.each`
  release      | layout     | replicas | length | found    | why
  ${FR5}       | ${'split'} | ${3}     | ${9}   | ${false} | ${'the jobs are named after the claims'}
  ${FR5}       | ${'split'} | ${3}     | ${10}  | ${true}  | ${'the jobs are named after the claims'}
  ${FR5}       | ${'split'} | ${11}    | ${9}   | ${true}  | ${'the eleventh pod has a longer number'}
  ${FR6}       | ${'split'} | ${3}     | ${22}  | ${false} | ${'from FR6 on the names are shorter'}
  ${FR6}       | ${'split'} | ${3}     | ${23}  | ${true}  | ${'from FR6 on the names are shorter'}
  ${FR6}       | ${'split'} | ${3}     | ${33}  | ${false} | ${'that name is too long for the pods already'}
`('with a cache on $release, $replicas replicas of $layout, $length characters: $why', ({ release, layout, replicas, length, found }) => {
  const topology = sketch({ release, template: { imageCache: { size: '10G' } }, apis: { ['a'.repeat(length)]: { layout, replicas, stores: 'hub:rbd' } } });
  expect([...apiNameTooLongForCache.check(topology)]).toHaveLength(found ? 1 : 0);
});
