import { sketch } from '../../../src/model/sketch';
import { Severity } from '../../../src/rules/diagnostic';
import { fewReplicas } from '../../../src/rules/layout/few-replicas';

test.each`
  layout      | stores      | replicas | severity            | why
  ${'split'}  | ${'a:rbd'}  | ${1}     | ${Severity.WARNING} | ${'three are advised'}
  ${'split'}  | ${'a:rbd'}  | ${3}     | ${undefined}        | ${'three they are'}
  ${'split'}  | ${'a:rbd'}  | ${0}     | ${undefined}        | ${'none at all is deliberate'}
  ${'single'} | ${'a:file'} | ${1}     | ${undefined}        | ${'a second pod would not see the images of the first'}
  ${'edge'}   | ${'a:rbd'}  | ${1}     | ${Severity.INFO}    | ${'sites are small'}
  ${'edge'}   | ${'a:rbd'}  | ${2}     | ${undefined}        | ${'two outlive a node'}
`('$layout with $stores and $replicas replicas: $why', ({ layout, stores, replicas, severity }) => {
  const found = [...fewReplicas.check(sketch({ apis: { default: { layout, stores, replicas } } }))];
  expect(found.map((finding) => finding.severity)).toEqual(severity === undefined ? [] : [severity]);
});
