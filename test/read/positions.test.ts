import { readFiles } from '../../src/read/file';
import { lineStarts } from '../../src/read/text-lines';
import { RULES } from '../../src/rules/index.generated';
import { judge } from '../../src/rules/judge';

interface Seen { readonly code: string; readonly field?: string; readonly at: string }

function seen(text: string, file = 'a.yaml'): readonly Seen[] {
  return readFiles([{ file, text }]).flatMap(({ topology, origins }) => judge(topology, origins, RULES))
    .map(({ diagnostic: { code, field, file: where, line, column } }) => ({ code, field, at: `${where}:${line}:${column}` }));
}

const patch = (config: string) => `kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: ${config}
      glanceAPIs:
        default:
          replicas: 3
`;

test.each`
  style                       | config                                                                                               | at
  ${'literal'}                | ${'|\n        [DEFAULT]\n        enabled_backends = a:rbd\n\n        [a]\n        rbd_store_pol = x'}   | ${'10:9'}
  ${'literal without an end'} | ${'|-\n        [DEFAULT]\n        enabled_backends = a:rbd\n        [a]\n        rbd_store_pol = x'}    | ${'9:9'}
  ${'literal with an indent'} | ${'|2\n        [DEFAULT]\n        enabled_backends = a:rbd\n        [a]\n        rbd_store_pol = x'}    | ${'9:9'}
  ${'folded'}                 | ${'>\n        [DEFAULT]\n\n        enabled_backends = a:rbd\n\n        [a]\n\n        rbd_store_pol = x'} | ${'12:9'}
  ${'double quotes'}          | ${'"[DEFAULT]\\nenabled_backends = a:rbd\\n[a]\\nrbd_store_pol = x"'}                                    | ${'5:71'}
  ${'double quotes, broken'}  | ${'"[DEFAULT]\\nenabled_backends = a:rbd\\n\\\n        [a]\\nrbd_store_pol = x"'}                          | ${'6:14'}
  ${'single quotes'}          | ${"'[DEFAULT]\n\n        enabled_backends = a:rbd\n\n        [a]\n\n        rbd_store_pol = x'"}           | ${'11:9'}
`('an option of a text in $style style is found in its line', ({ config, at }) => {
  expect(seen(patch(config))).toContainEqual({ code: 'GLN-CONFIG-003', field: 'customServiceConfig [a] rbd_store_pol', at: `a.yaml:${at}` });
});

test('an option that is given twice stands where it counts', () => {
  const config = '|\n        [DEFAULT]\n        enabled_backends = a:rbd\n        debug = 1\n        [a]\n        [DEFAULT]\n        debug = maybe';
  expect(seen(patch(config))).toContainEqual(expect.objectContaining({ field: 'customServiceConfig [DEFAULT] debug', at: 'a.yaml:11:9' }));
});

test('a store without a section stands where it is enabled', () => {
  const text = `kind: OpenStackControlPlane\nmetadata: { name: a }\n${patch('|\n        [DEFAULT]\n        # stores\n        enabled_backends = a:s3').slice('kind: OpenStackControlPlane\n'.length)}  secret: osp-secret\n`;
  expect(seen(text)).toContainEqual(expect.objectContaining({ code: 'GLN-STORES-010', at: 'a.yaml:9:9' }));
});

test('a line that is no configuration, and a variable that does not exist, stand in their lines', () => {
  const broken = patch('|\n        [DEFAULT]\n        enabled_backends = a:rbd\n        [a]\n        rbd_store_pool images');
  expect(seen(broken)).toContainEqual({ code: 'GLN-CONFIG-010', field: 'customServiceConfig', at: 'a.yaml:9:9' });
  const variable = patch('|\n        [DEFAULT]\n        enabled_backends = a:rbd\n        [a]\n        store_description = {{ .Regoin }}');
  expect(seen(variable)).toContainEqual({ code: 'GLN-CONFIG-015', field: 'customServiceConfig', at: 'a.yaml:9:9' });
});

test('a key with dots in it is one step', () => {
  const text = patch('""').replace('replicas: 3', 'override: { service: { internal: { metadata: { annotations: { metallb.universe.tf/loadBalancerIPs: x } } } } }');
  const [{ origins }] = readFiles([{ file: 'a.yaml', text }]);
  const api = { key: 'api/default', name: 'default' };
  expect(origins.placeOf(api, 'override.service.internal.metadata.annotations.metallb.universe.tf/loadBalancerIPs')).toEqual({ file: 'a.yaml', line: 8, column: 73 });
});

test('what stands in a list of manifests has its place there', () => {
  const list = `kind: List\nitems:\n- ${patch('|\n        [DEFAULT]\n        enabled_backends = a:rbd\n        [a]\n        rbd_store_pol = x').replace(/\n/g, '\n  ')}`;
  expect(seen(list)).toContainEqual(expect.objectContaining({ code: 'GLN-CONFIG-003', at: 'a.yaml:11:11' }));
});

const SECRET = `${patch('"[DEFAULT]\\nenabled_backends = a:s3\\n"').replace('      glanceAPIs', '      customServiceConfigSecrets: [options]\n      glanceAPIs')}---
kind: Secret
metadata: { name: options }
`;

test('an option of a Secret stands in the line of its text; of one that is base64, at its key', () => {
  const config = '[a]\ns3_store_bucket = b\ns3_store_buckt = c\n';
  const plain = `${SECRET}stringData:\n  s3.conf: |\n    ${config.replace(/\n/g, '\n    ')}\n`;
  expect(seen(plain)).toContainEqual(expect.objectContaining({ code: 'GLN-CONFIG-003', at: 'a.yaml:17:5' }));
  const encoded = `${SECRET}data:\n  s3.conf: ${Buffer.from(config).toString('base64')}\n`;
  expect(seen(encoded)).toContainEqual(expect.objectContaining({ code: 'GLN-CONFIG-003', at: 'a.yaml:14:3' }));
});

test.each([
  ['PLAIN', 'a\n\n  b', [0, 5]],
  ['QUOTE_SINGLE', "'a''b\n  c\n\n\n  d'", [1, 14, 14]],
  ['QUOTE_DOUBLE', '"a\\\\n\\n  b"', [1, 7]],
  ['BLOCK_FOLDED', '>\n  a\n  b\n    c\n  d\n', [4, 14, 18]],
  ['BLOCK_LITERAL', '|', []],
] as const)('the lines of a %s scalar', (type, source, starts) => {
  expect(lineStarts(source, type).filter((_, index) => index < starts.length)).toEqual(starts);
});
