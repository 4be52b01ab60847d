import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Diagnostics, Glance, GlanceApi, RbdStore, S3Credentials, S3Store } from '../../src';
import { synthesisOf } from '../../src/constructs/synthesis';
import { temporaryFolder } from '../support/folder';
import { BASE, hearing } from '../support/synth';

/** Secret values that a search finds, in forms that a leak might take. */
const CANARIES = ['CANARYaccess01', 'CANARYsecret02', 'CANARYkeyring03'];
/** The value of a Secret that is only checked against. */
const BESIDE = 'CANARYbeside04';
const FORMS = [...CANARIES, BESIDE].flatMap((value) => [value, Buffer.from(value).toString('base64').replace(/=+$/, ''), encodeURIComponent(value)]);

interface Run {
  readonly documents: readonly string[];
  readonly heard: string;
  readonly thrown: string;
  readonly controlPlane: ControlPlane;
}

/** A program with secret values, right or wrong, and everything that it says. */
function run(secretKey: string): Run {
  const folder = temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  process.env.CANARY_ACCESS = CANARIES[0];
  process.env.CANARY_SECRET = secretKey;
  const outdir = join(folder, 'dist');
  const app = new App({ outdir });
  const chart = new Chart(app, 'openstack', { namespace: 'openstack' });
  const controlPlane = ControlPlane.fromFile(chart, 'control-plane', BASE);
  controlPlane.addContext({ kind: 'Secret', metadata: { name: 'more' }, stringData: { 'more.conf': `[DEFAULT]\nadmin_password = ${BESIDE}\n` } });
  const glance = new Glance(controlPlane, 'glance');
  const cluster = new CephCluster(glance, 'ceph', { files: {
    conf: file('ceph.conf', '[global]\nfsid = 4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11\nmon_host = 127.0.0.1\n'),
    keyring: file('ceph.client.openstack.keyring', `[client.openstack]\nkey = ${CANARIES[2]}\n`),
  } });
  const credentials = S3Credentials.fromEnvironment({ accessKey: 'CANARY_ACCESS', secretKey: 'CANARY_SECRET' });
  const s3 = new S3Store(glance, 'archive', { endpoint: 'https://s3.example.com', bucket: 'images', credentials });
  new GlanceApi(glance, 'default', { stores: [new RbdStore(glance, 'hub', { cluster }), s3], configSecretNames: ['more'] });
  let thrown = '';
  const { heard } = hearing(() => {
    try {
      app.synth();
    } catch (error) {
      thrown = inspect(error);
    }
  });
  const files = readdirSync(outdir).map((name) => readFileSync(join(outdir, name), 'utf8'));
  return { documents: files.flatMap((text) => text.split('---\n')), heard, thrown, controlPlane };
}

test('secret values reach their Secrets and nothing else', () => {
  const { documents, heard, thrown } = run(CANARIES[1]);
  expect(thrown).toBe('');
  const secrets = documents.filter((text) => text.includes('kind: Secret'));
  const decoded = secrets.join('\n').replace(/: (\S+)$/gm, (_, value) => `: ${Buffer.from(value, 'base64').toString('utf8')}`);
  for (const value of CANARIES) expect(decoded).toContain(value);
  for (const form of FORMS) expect([...documents.filter((text) => !secrets.includes(text)), heard].join('\n')).not.toContain(form);
});

test.each([`${CANARIES[1]}:bad`, `${CANARIES[1]}//bad`, `${CANARIES[1]}\nbad`, ''])('no report about a secret quotes it (case %#)', (secretKey) => {
  const { thrown, heard, documents, controlPlane } = run(secretKey);
  expect(thrown).toMatch(/error GLN-/);
  expect(documents).toEqual([]);
  const diagnostics = JSON.stringify(hearing(() => Diagnostics.of(controlPlane).all()).result);
  const { topology } = hearing(() => synthesisOf(controlPlane)).result;
  const said = [thrown, heard, diagnostics, JSON.stringify(topology), inspect(topology, { depth: 12, showHidden: true })].join('\n');
  for (const form of FORMS) expect(said).not.toContain(form);
});
