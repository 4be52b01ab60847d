import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { SecretText } from '../../../src/model/secret-text';
import { sketch } from '../../../src/model/sketch';
import { readControlPlane } from '../../../src/read/control-plane';
import { Severity, type Diagnostic } from '../../../src/rules/diagnostic';
import { diagramOf } from '../../../src/write/diagram/model';
import { contents, drawn, sentences, sitesDrawn } from '../../support/diagrams';
import { controlPlaneWithSites } from '../../support/sites';

const FINDING: Diagnostic = { code: 'GLN-X-001', severity: Severity.ERROR, message: 'm', consequence: 'c', fix: 'f' };

test('a site uses the hub, defaults to a store of its own and copies into it', () => {
  expect(sentences(sitesDrawn(1))).toEqual([
    'API az1 defaults to store az1',
    'API az1 enables store hub',
    'API az1 is attached to network storage',
    'API az1 mounts Secret ceph-conf-az1',
    'API hub defaults to store hub',
    'API hub enables store az1',
    'API hub is attached to network storage',
    'API hub mounts Secret ceph-conf-hub',
    'store az1 copies from store hub',
    'store az1 uses Ceph cluster az1',
    'store hub uses Ceph cluster hub',
  ]);
});

test('a cluster that is called ceph, as all are by default, is told by the Secret that every API mounts for it', () => {
  const [manifest] = parseAllDocuments(readFileSync('examples/edge-sites/manifests/openstack.k8s.yaml', 'utf8'));
  const topology = readControlPlane(manifest.toJS());
  const diagram = diagramOf([{ topology, findings: [] }]);
  expect(sentences(diagram).filter((sentence) => sentence.includes('uses Ceph cluster'))).toEqual([
    'store az1 uses Ceph cluster az1',
    'store az2 uses Ceph cluster az2',
    'store central uses Ceph cluster ceph-conf-files',
  ]);
});

test('what a site defaults to is in the site, what the centre uses too is in the centre', () => {
  expect(contents(sitesDrawn(2))).toEqual([
    'centre openstack: API hub, store hub, Ceph cluster hub, Secret ceph-conf-hub, network storage',
    'site az1: API az1, store az1, Ceph cluster az1, Secret ceph-conf-az1',
    'site az2: API az2, store az2, Ceph cluster az2, Secret ceph-conf-az2',
  ]);
});

test('sites come as people count them', () => {
  const sites = sitesDrawn(11).areas.filter(({ kind }) => kind === 'site').map(({ name }) => name);
  expect(sites).toEqual(['az1', 'az2', 'az3', 'az4', 'az5', 'az6', 'az7', 'az8', 'az9', 'az10', 'az11']);
});

test('what sites share without the centre is between them', () => {
  const edge = { layout: 'edge', stores: 'shared:s3', secrets: ['s3'], body: { networkAttachments: ['wan'] } };
  const diagram = drawn(sketch({ apis: { default: { stores: 'hub:swift' }, az1: edge, az2: { ...edge, secrets: ['s3-az2'] } } }));
  expect(contents(diagram)).toEqual([
    'centre openstack: API default, store hub', 'shared openstack: network wan',
    'site az1: API az1, store shared, Secret s3', 'site az2: API az2, Secret s3-az2',
  ]);
});

test('an API without stores of its own defaults to what the operator gives it', () => {
  expect(sentences(drawn(sketch({ apis: { default: {} } })))).toEqual(['API default defaults to store default_backend']);
});

test('without an API that enables both stores, nothing can be copied', () => {
  const apis = { hub: { stores: 'hub:swift' }, az1: { layout: 'edge', stores: 'az1:swift' } };
  expect(sentences(drawn(sketch({ apis }))).filter((line) => line.includes('copies'))).toEqual([]);
});

test.each([
  ['one cluster, from the Secret of each API', 'az1.conf', 1],
  ['a name that says nothing: a cluster for each Secret', 'ceph.conf', 2],
])('the same file is %s', (_, file, count) => {
  const mount = (api: string) => ({ to: [api], at: '/etc/ceph', source: { secret: { secretName: `ceph-${api}` } } });
  const topology = sketch({
    apis: { a: { stores: 'x:rbd' }, b: { stores: 'x:rbd' } },
    stores: { x: { rbd_store_ceph_conf: `/etc/ceph/${file}` } },
    mounts: [mount('a'), mount('b')],
  });
  const { nodes } = drawn(topology);
  expect(nodes.filter(({ kind }) => kind === 'cluster')).toHaveLength(count);
  expect(nodes.filter(({ kind }) => kind === 'store')).toHaveLength(count);
});

test('texts that mean one back end share a store, and one id for two back ends is two', () => {
  const text = (bucket: string) => `[DEFAULT]\nenabled_backends = a:s3\n[a]\ns3_store_host = x\ns3_store_bucket = ${bucket}\n`;
  const stores = (...buckets: readonly string[]) => drawn(sketch({ apis: Object.fromEntries(buckets.map((bucket, index) => [`api${index}`, { text: text(bucket) }])) }))
    .nodes.filter(({ kind }) => kind === 'store').length;
  expect([stores('one', 'one'), stores('one', 'two')]).toEqual([1, 2]);
});

test.each([
  ['an NFS share', { nfs: { server: 'nfs.example.com', path: '/images' } }, 'volume nfs.example.com:/images'],
  ['a claim', { persistentVolumeClaim: { claimName: 'images' } }, 'volume images'],
  ['a ConfigMap', { configMap: { name: 'policy' } }, 'volume policy'],
  ['a Secret', { secret: { secretName: 'tls' } }, 'Secret tls'],
  ['a Secret in a projection', { projected: { sources: [{ secret: { name: 'tls' } }] } }, 'Secret tls'],
  ['anything else by its name', { emptyDir: {} }, 'volume volume-0'],
])('an API mounts %s', (_, source, named) => {
  const diagram = drawn(sketch({ apis: { default: { stores: 'hub:swift' } }, mounts: [{ at: '/mnt', source }] }));
  expect(sentences(diagram)).toContain(`API default mounts ${named}`);
});

test('a finding is shown on what it is about, and otherwise on the control plane', () => {
  const topology = readControlPlane(controlPlaneWithSites(1));
  const [api] = topology.apis.filter(({ name }) => name === 'az1');
  const store = topology.stores.find(({ key }) => key.startsWith('store/api/az1/az1'))!;
  const on = [api, store, topology.mounts[1], topology.glance, { key: 'gone' }, undefined].map((node, index) => ({ on: node, diagnostic: { ...FINDING, message: String(index) } }));
  const { areas, nodes } = drawn(topology, on);
  const shown = (name: string) => nodes.filter((node) => `${node.kind} ${node.name}` === name).flatMap(({ findings }) => findings.map(({ message }) => message));
  expect([shown('api az1'), shown('store az1'), shown('secret ceph-conf-az1')]).toEqual([['0'], ['1'], ['2']]);
  expect(areas[0].findings.map(({ message }) => message)).toEqual(['3', '4', '5']);
});

test('no secret value is in it: not from a Secret, not from a text, not from a URL', () => {
  const text = '[DEFAULT]\nenabled_backends = a:s3\n[a]\ns3_store_host = https://user:hidden1@s3.example.com\ns3_store_secret_key = hidden2\nunknown_key = hidden3\n';
  const topology = sketch({ apis: { default: { text, secrets: ['conf'] } }, secrets: { conf: { 'a.conf': '[a]\ns3_store_bucket = hidden4\n' } } });
  const known = { ...topology, secrets: [...topology.secrets, { key: 'secret/more', name: 'more', made: true, data: [['k', SecretText.of('hidden5')] as const] }] };
  expect(JSON.stringify(drawn(known))).not.toContain('hidden');
  expect(JSON.stringify(drawn(known))).toContain('https://s3.example.com');
});

test('several control planes are one picture, and keep what is theirs', () => {
  const [a, b] = ['a', 'b'].map((name) => ({ topology: sketch({ name, apis: { default: { stores: 'hub:swift' } } }), findings: [] }));
  const diagram = diagramOf([a, b]);
  expect([diagram.title, contents(diagram)]).toEqual(['openstack/a, openstack/b', ['centre a: API default, store hub', 'centre b: API default, store hub']]);
  expect(new Set(diagram.nodes.map(({ id }) => id)).size).toBe(4);
});

test.each([{}, { spec: { glance: { template: { glanceAPIs: { a: null, b: { type: 7, networkAttachments: 'x' } }, extraMounts: [{}] } } } }])('whatever stands in a file, there is a picture: %j', (document) => {
  expect(drawn(readControlPlane(document)).areas[0].kind).toBe('centre');
});
