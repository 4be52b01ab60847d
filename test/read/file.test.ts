import { readFile } from '../../src/read/file';

const PATCH = 'spec:\n  glance:\n    template:\n      glanceAPIs:\n        default:\n          replicas: 3\n';

test.each`
  text                                                                    | apis | whole    | why
  ${PATCH}                                                                | ${1} | ${false} | ${'what oc patch is given need not say its kind'}
  ${`kind: OpenStackControlPlane\n${PATCH}`}                              | ${1} | ${false} | ${'a kind without a name is a part'}
  ${`kind: OpenStackControlPlane\nmetadata: { name: a }\n${PATCH}  secret: osp-secret\n`} | ${1} | ${true} | ${'a name and spec.secret make it whole'}
  ${`kind: Deployment\n${PATCH}`}                                         | ${0} | ${false} | ${'another kind'}
  ${'spec:\n  cinder: {}\n'}                                              | ${0} | ${false} | ${'a patch of something else'}
`('$text: $why', ({ text, apis, whole }) => {
  const [{ topology }] = readFile(text);
  expect(topology.apis).toHaveLength(apis);
  expect(topology.controlPlane.whole).toBe(whole);
});

test('a file without a control plane says so, and not that it is broken', () => {
  const [{ topology }] = readFile('kind: ConfigMap\n');
  expect(topology.controlPlane.problems).toEqual([expect.objectContaining({ absent: true })]);
});

test('a value of a Secret that is no base64 is known as such', () => {
  const secret = (value: string) => `---\nkind: Secret\nmetadata: { name: a }\ndata: { good: YQ==, odd: '${value}' }\n`;
  const read = (value: string) => readFile(`kind: OpenStackControlPlane\n${PATCH}${secret(value)}`)[0].topology.secrets[0];
  expect(read('[hub]').undecodable).toEqual(['odd']);
  expect(read('YQ').undecodable).toEqual(['odd']);
  expect(read('YWJj').undecodable).toBeUndefined();
});
