import { readFile, readFiles } from '../../src/read/file';
import { RULES } from '../../src/rules/index.generated';
import { judge } from '../../src/rules/judge';
import { writeControlPlane } from '../../src/write/control-plane';

const PATCH = 'spec:\n  glance:\n    template:\n      glanceAPIs:\n        default:\n          replicas: 3\n';

test.each`
  text                                                                    | apis | whole    | why
  ${PATCH}                                                                | ${1} | ${false} | ${'what oc patch is given need not say its kind'}
  ${`kind: OpenStackControlPlane\n${PATCH}`}                              | ${1} | ${false} | ${'a kind without a name is a part'}
  ${`kind: OpenStackControlPlane\nmetadata: { name: a }\n${PATCH}  secret: osp-secret\n`} | ${1} | ${true} | ${'a name and spec.secret make it whole'}
  ${`kind: OpenStackControlPlane\nmetadata: { name: a }\nstatus: {}\n${PATCH}  secret: osp-secret\n`} | ${1} | ${false} | ${'a test expects a status'}
  ${`kind: OpenStackControlPlane\nmetadata: { name: a, resourceVersion: '7' }\nstatus: {}\n${PATCH}  secret: osp-secret\n`} | ${1} | ${true} | ${'a cluster has one, too'}
  ${`kind: TestAssert\n---\nkind: OpenStackControlPlane\nmetadata: { name: a }\n${PATCH}  secret: osp-secret\n`} | ${1} | ${false} | ${'a test says so'}
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

const GLANCE = `apiVersion: glance.openstack.org/v1beta1
kind: Glance
metadata: { name: glance, namespace: openstack }
spec:
  containerImage: registry.example.com/glance
  databaseInstance: openstack
  secret: osp-secret
  customServiceConfig: "[DEFAULT]\\nenabled_backends = a:swift\\n[a]\\nswift_store_conteiner = x\\n"
  glanceAPIs: { default: { replicas: 3, tpye: split } }
`;

test('the resource of the operator of the Image service is read, with the places and paths that it has itself', () => {
  const [{ topology, origins }] = readFile(GLANCE, { file: 'glance.yaml' });
  expect([topology.controlPlane.whole, topology.apis.map(({ name }) => name), topology.stores.map(({ id }) => id)]).toEqual([true, ['default'], ['a']]);
  const found = judge(topology, origins, RULES).map(({ diagnostic: { code, field, line } }) => `${code} ${field}:${line}`);
  expect(found).toContain('GLN-CONFIG-003 spec.customServiceConfig [a] swift_store_conteiner:8');
  expect(found).toContain('GLN-RESOURCE-002 spec.glanceAPIs.default.tpye:9');
  // Of the other services nothing is known: none is missing.
  expect(found.filter((one) => /RESOURCE-007|STORES-02[0-9] spec/.test(one))).toEqual([]);
});

test('a Glance is written back as it was', () => {
  const [{ topology }] = readFile(GLANCE);
  expect(writeControlPlane(topology)).toEqual(topology.controlPlane.document);
});

test('directives of kustomize are no fields of a patch, and are none that a whole control plane may have', () => {
  const directive = PATCH.replace('replicas: 3', '$patch: delete');
  const fields = (text: string) => readFile(text).flatMap(({ topology, origins }) => judge(topology, origins, RULES))
    .filter(({ diagnostic: { code } }) => code === 'GLN-RESOURCE-002').map(({ diagnostic: { field } }) => field);
  expect(fields(directive)).toEqual([]);
  expect(fields(`kind: OpenStackControlPlane\nmetadata: { name: a }\n${directive}  secret: osp-secret\n`)).toEqual(['glanceAPIs.default.$patch']);
});

const WHOLE = `kind: OpenStackControlPlane\nmetadata: { name: a, namespace: openstack }\n${PATCH}  secret: osp-secret\n`;
const SECRET = 'kind: Secret\nmetadata: { name: options, namespace: openstack }\n';

test('files are one stream: what stands in one is beside the control planes of the others, in their namespace', () => {
  const elsewhere = SECRET.replace('openstack', 'other');
  const read = readFiles([{ file: 'a.yaml', text: WHOLE }, { file: 'b.yaml', text: `${SECRET}---\n${elsewhere}` }]);
  expect(read.map(({ topology: { secrets } }) => secrets.map(({ name }) => name))).toEqual([['options']]);
  expect(read[0].origins.placeOf({ key: 'secret/options' })).toEqual({ file: 'b.yaml', line: 1, column: 1 });
});

test('of two resources of one name that of the own file counts, and a control plane of another file is no second one', () => {
  const read = readFiles(['a', 'b'].map((name) => ({
    file: `${name}.yaml`, text: `${WHOLE.replace('name: a', `name: ${name}`)}---\n${SECRET}stringData: { '${name}': x }\n`,
  })));
  expect(read.map(({ topology: { secrets } }) => secrets.map(({ data }) => data[0][0]))).toEqual([['a'], ['b']]);
  expect(read.map(({ topology: { controlPlane } }) => controlPlane.neighbours.controlPlanes)).toEqual([[], []]);
});

test('what is wrong in a file that only stands beside is a problem of the first control plane, once', () => {
  const read = readFiles([{ file: 'a.yaml', text: WHOLE }, { file: 'b.yaml', text: 'a: [' }, { file: 'c.yaml', text: WHOLE }]);
  expect(read.map(({ topology: { controlPlane: { problems } } }) => problems.map(({ file }) => file))).toEqual([['b.yaml'], []]);
});

test.each([
  ['kind: OpenstackControlPlane', "There is no kind 'OpenstackControlPlane': the cluster knows OpenStackControlPlane."],
  ['kind: OpenStackControlPlanes', "There is no kind 'OpenStackControlPlanes': the cluster knows OpenStackControlPlane."],
  ['kind: Deployment', 'There is no OpenStackControlPlane and no Glance in the file, and no patch of one.'],
  ['kind: Kustomization', 'There is no OpenStackControlPlane and no Glance in the file, and no patch of one.'],
])('a text with %s has none, and says why', (kind, message) => {
  const [{ topology }] = readFile(`apiVersion: core.openstack.org/v1beta1\n${kind}\nmetadata: { name: a }\nspec: { secret: b, glance: {} }\n`);
  expect(topology.controlPlane.problems.map((problem) => problem.message)).toEqual([message]);
});

test('of a kustomization what comes of it can be read', () => {
  const [{ topology }] = readFile('apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n');
  expect(topology.controlPlane.problems).toEqual([expect.objectContaining({ line: 2, instead: 'kustomize build . | cdk8s-glance check -' })]);
});
