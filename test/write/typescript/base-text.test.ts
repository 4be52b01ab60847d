import { isControlPlane } from '../../../src/read/control-plane';
import { readFile } from '../../../src/read/file';
import { baseText } from '../../../src/write/typescript/base-text';

const FILE = `# The team's file.
apiVersion: core.openstack.org/v1beta1
kind: OpenStackControlPlane
metadata:
  name: openstack   # by hand
spec:
  glance:
    # What the APIs run with.
    template:
      # Goes with it.
      customServiceConfig: |
        [DEFAULT]
        # a comment of the text
        debug = true
      preserveJobs: 0x0

      glanceAPIs:
        default:
          replicas: 3
          networkAttachments:
          - storage
      extraMounts:
      - extraVol:
        - volumes: [{name: a, emptyDir: {}}]
          mounts: [{name: a, mountPath: /a}]
        - volumes: [{name: b, emptyDir: {}}]
          mounts: [{name: b, mountPath: /b}]
        name: v1
  # Keystone stays.
  keystone: {template: {secret: 'osp-secret'}}
`;

const TEMPLATE = ['spec', 'glance', 'template'];
const remove = (...paths: ReadonlyArray<ReadonlyArray<string | number>>) => ({ removed: paths, set: [] });

test('what became code goes line by line, with the comment above it; all else stays letter by letter', () => {
  const { text } = baseText(FILE, isControlPlane, remove([...TEMPLATE, 'customServiceConfig'], [...TEMPLATE, 'extraMounts', 0, 'extraVol', 1]));
  const lines = FILE.split('\n');
  expect(text.split('\n')).toEqual(lines.filter((_, index) => !(index >= 9 && index <= 13) && index !== 25 && index !== 26));
});

test('a place of which everything goes, goes', () => {
  const paths = [['customServiceConfig'], ['preserveJobs'], ['glanceAPIs', 'default', 'replicas'], ['glanceAPIs', 'default', 'networkAttachments'],
    ['extraMounts', 0, 'extraVol', 0], ['extraMounts', 0, 'extraVol', 1]].map((path) => [...TEMPLATE, ...path]);
  const { text } = baseText(FILE, isControlPlane, remove(...paths));
  expect(text).not.toContain('glance');
  expect(text).toContain('  # Keystone stays.\n  keystone:');
  expect(text.startsWith("# The team's file.\n")).toBe(true);
});

test('a fragment keeps the section that makes it one', () => {
  const { text } = baseText('spec:\n  glance:\n    template:\n      glanceAPIs:\n        a: {}\n', isControlPlane, remove([...TEMPLATE, 'glanceAPIs']));
  expect(text).toBe('spec:\n  glance: {}\n');
});

test('a file in one line loses no more than one in blocks', () => {
  const { text } = baseText('{"kind": "OpenStackControlPlane", "spec": {"glance": {"template": {"a": 1, "b": 2}}}}', isControlPlane, remove([...TEMPLATE, 'a']));
  expect(JSON.parse(text)).toEqual({ kind: 'OpenStackControlPlane', spec: { glance: { template: { b: 2 } } } });
});

test('anchors that are used elsewhere still lead somewhere', () => {
  const file = 'kind: OpenStackControlPlane\nspec:\n  glance:\n    template:\n      nodeSelector: &all {role: control}\n  cinder:\n    nodeSelector: *all\n';
  const { text } = baseText(file, isControlPlane, remove([...TEMPLATE, 'nodeSelector']));
  expect(text).toContain('role: control');
  expect(text).not.toContain('glance');
});

test('a text that is set stands in the base', () => {
  const { text } = baseText(FILE, isControlPlane, { removed: [], set: [[[...TEMPLATE, 'glanceAPIs', 'default', 'customServiceConfig'], '[a]\nb = c\n']] });
  expect(text).toContain('          customServiceConfig: |\n            [a]\n            b = c\n');
  expect(text).toContain('name: openstack # by hand');
});

test('Secrets beside the control plane are left out, and other manifests are not', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: keys\nstringData:\n  a.conf: KEY\n';
  const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: policy\n';
  const { text, secrets } = baseText([secret, FILE, map].join('---\n'), isControlPlane, remove([...TEMPLATE, 'preserveJobs']));
  expect(secrets).toEqual(['keys']);
  expect(text).not.toContain('KEY');
  expect(text).toContain('name: policy');
});

test('texts that YAML 1.1 would take for something else stay texts, also where the whole file is written anew', () => {
  const text = '{kind: OpenStackControlPlane, spec: {glance: {template: {apiTimeout: 60}}, other: {day: 2024-11-18, time: "12:30:45", word: "yes", mode: "0640"}}}\n';
  const made = baseText(text, isControlPlane, remove([...TEMPLATE, 'apiTimeout'])).text;
  const [{ topology }] = readFile(made);
  expect(topology.controlPlane.spec.other).toEqual({ day: '2024-11-18', time: '12:30:45', word: 'yes', mode: '0640' });
});
