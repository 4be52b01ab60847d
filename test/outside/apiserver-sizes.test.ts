import { ApiServer, type KubectlAnswer } from './support/apiserver';
import { configMap, type Creation, secret } from './support/objects';
import { controlPlaneOf, type Shape } from './support/sized';
import { APPLY_SIZE, CONTROL_PLANE_BUDGET, ETCD_REQUEST_SIZE, SECRET_APPLY_SIZE, SECRET_SIZE } from '../../src/facts/limits';
import { documentSize } from '../../src/model/size';
import { writeControlPlane } from '../../src/write/control-plane';

jest.setTimeout(1_200_000);

const LINE = 'fr6';

let server: ApiServer;

beforeAll(async () => {
  server = await ApiServer.start();
  await server.install(LINE);
});

afterAll(() => server?.stop());

const loadBalancer = { metadata: { annotations: { 'metallb.universe.tf/loadBalancerIPs': '172.17.0.80' } }, spec: { type: 'LoadBalancer' } };
const site = { type: 'edge', replicas: 1, networkAttachments: ['storage'], override: { service: { internal: loadBalancer } } };
const siteText = (index: number) => `[DEFAULT]\nenabled_backends = az${index}:rbd\n\n[glance_store]\ndefault_backend = az${index}\n\n`
  + `[az${index}]\nrbd_store_pool = images\nrbd_store_user = openstack\nrbd_store_ceph_conf = /etc/ceph/az${index}.conf\n`;

/** What makes a control plane large, and how much of it is APIs: the more fields, the more the server adds to manage them. */
const SHAPES: Readonly<Record<string, readonly [shape: Shape, shareOfApis: number]>> = {
  'one long text': [{ api: () => ({}), text: 'x' }, 0],
  'a text of characters that are written in several bytes': [{ api: () => ({}), text: '<&>\u2028é\u0001"\\🙂' }, 0],
  'sites with an address': [{ api: () => site, text: 'x' }, 0.95],
  'sites with an address and a text': [{ api: (index) => ({ ...site, customServiceConfig: siteText(index) }), text: 'x' }, 0.95],
};

describe.each(Object.entries(SHAPES))('a control plane of %s', (_, [shape, shareOfApis]) => {
  test('is taken by client-side apply up to the limit, and not one byte beyond it', () => {
    expect(applied(APPLY_SIZE.max, shape, shareOfApis)).toEqual(DONE);
    expect(applied(APPLY_SIZE.max + 1, shape, shareOfApis)).toEqual(refusal(ANNOTATIONS));
  });

  test('is taken by server-side apply as far as our budget goes, and never where etcd takes no more', () => {
    expect(applied(CONTROL_PLANE_BUDGET.max, shape, shareOfApis, '--server-side')).toEqual(DONE);
    expect(applied(ETCD_REQUEST_SIZE.max, shape, shareOfApis, '--server-side')).toEqual(refusal(/request is too large|larger than max/));
  });
});

describe.each([
  ['Secret', secret, (bytes: number) => Buffer.alloc(bytes, 'x').toString('base64')],
  ['ConfigMap', configMap, (bytes: number) => 'x'.repeat(bytes)],
])('the data of a %s', (_, make, value) => {
  test('is taken up to the limit, and not one byte beyond it', () => {
    const data = (bytes: number) => ({ 'a.conf': value(bytes - 5), 'b.conf': value(5) });
    expect(sent(make('large', data(SECRET_SIZE.max)), '--server-side')).toEqual(DONE);
    expect(sent(make('large', data(SECRET_SIZE.max + 1)), '--server-side')).toEqual(refusal(/Too long: may not be more than 1048576 bytes/));
  });
});

test('a Secret is taken by client-side apply up to the limit, whatever the length of its names, and not much beyond it', () => {
  const data = (key: string, bytes: number) => ({ [key]: Buffer.alloc(bytes, 'x').toString('base64') });
  const longest = 'a'.repeat(253);
  expect(sent(secret(longest, data(longest, SECRET_APPLY_SIZE.max)))).toEqual(DONE);
  expect(sent(secret('a', data('a', SECRET_APPLY_SIZE.max + 1000)))).toEqual(refusal(ANNOTATIONS));
});

const ANNOTATIONS = /metadata\.annotations: Too long: may not be more than 262144 bytes/;

const DONE = { status: 0, err: '' };

function refusal(reason: RegExp) {
  return { status: 1, err: expect.stringMatching(reason) };
}

function applied(bytes: number, shape: Shape, shareOfApis: number, ...flags: string[]) {
  const topology = controlPlaneOf(LINE, bytes, shape, shareOfApis);
  expect(documentSize(topology)).toBe(bytes);
  server.done(['delete', 'openstackcontrolplane', '--all', '-n', 'openstack']);
  return answer(server.kubectl(['apply', ...flags, '-f', '-'], JSON.stringify(writeControlPlane(topology))));
}

function sent({ object }: Creation, ...flags: string[]) {
  return answer(server.kubectl(['apply', '-n', 'openstack', ...flags, '-f', '-'], JSON.stringify(object)));
}

function answer({ status, err }: KubectlAnswer) {
  return { status, err };
}
