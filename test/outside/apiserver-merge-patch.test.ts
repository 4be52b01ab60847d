import { readFileSync } from 'fs';
import { parse } from 'yaml';
import { ApiServer } from './support/apiserver';
import { BASE, differences, live, type Manifest } from './support/manifests';
import { filled } from './support/mutating-webhook';
import {
  CephCluster, ControlPlaneOutput, EdgeSite, GlanceApi, type GlanceProps, NfsStore, Quantity, RbdStore, S3Credentials, S3Store,
} from '../../src';
import { at, type Json, type JsonObject } from '../../src/model/json';
import { program, quietly, type Program } from '../support/synth';

jest.setTimeout(1_200_000);

const LINE = 'fr6';

let server: ApiServer;

beforeAll(async () => {
  server = await ApiServer.start();
  await server.install(LINE);
});

afterAll(() => server?.stop());

/** Each is patched onto a control plane that was applied from the same base, client-side, as the documentation of the product says. */
describe.each<[title: string, base: JsonObject, build: (made: Program) => void, glance?: GlanceProps]>([
  ['one API on Ceph', {}, (made) => withCeph(made)],
  ['an edge site with an address', {}, (made) => {
    withCeph(made);
    new EdgeSite(made.glance, 'site', {
      siteName: 'az1', store: cephStore(made, 'az1'), loadBalancerIp: '172.17.0.89', cinder: { enabled: false }, nova: { enabled: false },
    });
  }],
  ['settings of the whole service', {}, (made) => withCeph(made), {
    quotas: { imageCountTotal: 20 }, imageCache: { size: Quantity.of('5G') }, databasePurge: { schedule: '@weekly' },
  }],
  ['mounts beside those of the file', { extraMounts: [mount('policy')] }, (made) => withCeph(made)],
  ['an API less', { glanceAPIs: { default: {}, old: { replicas: 1, type: 'edge' } } }, (made) => withCeph(made), { removeApis: ['old'] }],
  ['files on a share', {}, (made) => {
    const share = new NfsStore(made.glance, 'share', { server: '172.18.0.5', path: '/exports/glance' });
    new GlanceApi(made.glance, 'default', { stores: [share], networkAttachments: ['storage'] });
  }],
])('the merge patch of %s', (_title, template, build, glance) => {
  test('changes what it says, nothing else, and nothing the second time', () => {
    const before = applied(template);
    const patch = patchOf(template, build, glance);
    expect(patched(patch)).toMatch(/ patched\n$/);
    const after = liveSpec();

    const { glance: ours, ...others } = after;
    const { glance: was, ...othersWere } = before;
    expect(others).toEqual(othersWere);
    const expected = merged(was, at(parse(patch), 'spec', 'glance'));
    expect(differences(expected, ours)).toEqual([]);
    expect(removedStill(parse(patch), { spec: after })).toEqual([]);

    expect(patched(patch)).toMatch(/ patched \(no change\)\n$/);
    expect(liveSpec()).toEqual(after);
  });
});

describe('an API that shall go', () => {
  const withOld = { glanceAPIs: { default: {}, old: { replicas: 1, type: 'edge' } } };

  test('goes with its key, and its neighbour stays', () => {
    applied(withOld);
    patched(patchOf(withOld, (made) => withCeph(made), { removeApis: ['old'] }));
    expect(Object.keys(at(liveSpec(), 'glance', 'template', 'glanceAPIs') as object)).toEqual(['default']);
  });

  test('goes even where the file forgot it before the cluster did', () => {
    applied(withOld);
    patched(patchOf({}, (made) => withCeph(made), { removeApis: ['old'] }));
    expect(Object.keys(at(liveSpec(), 'glance', 'template', 'glanceAPIs') as object)).toEqual(['default']);
  });

  test('stays where a patch only leaves it out', () => {
    applied(withOld);
    patched(patchOf({}, (made) => withCeph(made)));
    expect(Object.keys(at(liveSpec(), 'glance', 'template', 'glanceAPIs') as object)).toEqual(['default', 'old']);
  });

  test('comes back with the next client-side apply of a file that still has it', () => {
    applied(withOld);
    patched(patchOf(withOld, (made) => withCeph(made), { removeApis: ['old'] }));
    apply(withOld);
    expect(Object.keys(at(liveSpec(), 'glance', 'template', 'glanceAPIs') as object)).toEqual(['default', 'old']);
  });
});

describe('the mounts of a patch', () => {
  const withPolicy = { extraMounts: [mount('policy')] };
  const mounts = () => (at(liveSpec(), 'glance', 'template', 'extraMounts') as readonly JsonObject[]).map((entry) => at((entry.extraVol as readonly Json[])[0], 'volumes') as Json)
    .map((volumes) => at((volumes as readonly Json[])[0], 'name'));

  test('are the whole list: what somebody else put on the cluster is set back', () => {
    applied(withPolicy);
    patched(JSON.stringify({ spec: { glance: { template: { extraMounts: [mount('policy'), mount('by-hand')] } } } }));
    patched(patchOf(withPolicy, (made) => withCeph(made)));
    expect(mounts()).toEqual(['policy', 'ceph-conf-files']);
  });

  test('stay where a later patch has none to write', () => {
    applied(withPolicy);
    patched(patchOf(withPolicy, (made) => withCeph(made)));
    patched(patchOf(withPolicy, (made) => {
      const credentials = S3Credentials.fromSecretName('glance-s3');
      const store = new S3Store(made.glance, 's3', { endpoint: 'https://s3.example.com', bucket: 'images', credentials });
      new GlanceApi(made.glance, 'default', { stores: [store], networkAttachments: ['storage'] });
    }));
    expect(mounts()).toEqual(['policy', 'ceph-conf-files']);
  });

  test('are lost at the next client-side apply of a file that has the list', () => {
    applied(withPolicy);
    patched(patchOf(withPolicy, (made) => withCeph(made)));
    apply(withPolicy);
    expect(mounts()).toEqual(['policy']);
  });

  test('stay at the next client-side apply of a file that has no such list, as all does that it never said', () => {
    // The webhook fills the endpoint on the cluster, our stand-in in the file.
    const file = { keystoneEndpoint: 'default' };
    applied(file);
    patched(patchOf(file, (made) => withCeph(made)));
    const after = liveSpec();
    apply(file);
    expect(liveSpec()).toEqual(after);
  });
});

/** `spec` of the base, with a template laid over its Image service, freshly applied client-side. */
function applied(template: JsonObject): JsonObject {
  server.done(['delete', 'openstackcontrolplane', '--all', '-n', 'openstack']);
  apply(template);
  return liveSpec();
}

function apply(template: JsonObject): void {
  server.done(['apply', '--validate=strict', '-f', '-'], JSON.stringify(filled(LINE, baseWith(template))));
}

function baseWith(template: JsonObject): Manifest {
  const base = parse(readFileSync(BASE, 'utf8'));
  Object.assign(base.spec.glance.template, template);
  return base;
}

function liveSpec(): JsonObject {
  return live(server, baseWith({})).spec as JsonObject;
}

function patchOf(template: JsonObject, build: (made: Program) => void, glance?: GlanceProps): string {
  const made = program({ template, glance, output: ControlPlaneOutput.PATCH });
  build(made);
  return quietly(() => made.controlPlane.mergePatch());
}

/** What kubectl says; it warns of fields that it drops. */
function patched(patch: string): string {
  const { metadata: { name, namespace } } = baseWith({});
  const { status, out, err } = server.kubectl(['patch', 'openstackcontrolplane', name, '-n', namespace!, '--type', 'merge', '-p', patch]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return out;
}

/** Paths that a patch removes and that are there. */
function removedStill(patch: Json, found: Json, path = ''): readonly string[] {
  if (patch === null) return found === undefined ? [] : [path];
  if (typeof patch !== 'object' || Array.isArray(patch)) return [];
  return Object.entries(patch).flatMap(([name, value]) => removedStill(value as Json, at(found, name), `${path}.${name}`));
}

/** RFC 7386. */
function merged(target: Json, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result: Record<string, Json> = { ...target as JsonObject };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = merged(result[name], value as Json);
  }
  return result;
}

function withCeph(made: Program): void {
  const store = new RbdStore(made.glance, 'ceph-rbd', { cluster: new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' }), pool: 'images' });
  new GlanceApi(made.glance, 'default', { stores: [store], networkAttachments: ['storage'] });
}

function cephStore({ glance }: Program, name: string): RbdStore {
  return new RbdStore(glance, `store-${name}`, { storeId: name, cluster: new CephCluster(glance, `ceph-${name}`, { secretName: `ceph-conf-${name}` }) });
}

function mount(name: string): JsonObject {
  return {
    extraVol: [{
      propagation: ['default'],
      volumes: [{ name, configMap: { name } }],
      mounts: [{ name, mountPath: `/etc/${name}`, readOnly: true }],
    }],
  };
}
