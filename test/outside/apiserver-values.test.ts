import * as fc from 'fast-check';
import { ApiServer } from './support/apiserver';
import { SEED } from './support/judges';
import { BASE, read } from './support/manifests';
import { filled } from './support/mutating-webhook';
import { type Creation, cronJob, pod, secret, service, serviceAccount, statefulSet, volumeClaim } from './support/objects';
import { CephCluster, GlanceApi, RbdStore } from '../../src';
import { LAYOUTS } from '../../src/facts/layouts';
import { CRON_JOB_NAME, STATEFUL_SET_NAME } from '../../src/facts/limits';
import { RELEASES } from '../../src/facts/releases';
import { isCronSchedule } from '../../src/model/cron';
import { at, objectOr, type JsonObject } from '../../src/model/json';
import { labelOf } from '../../src/model/label';
import { apiNameLimit, isDnsLabel, isDnsSubdomain, servicesOf, statefulSetsOf, webhookNameLimit } from '../../src/model/names';
import { isQuantity } from '../../src/model/quantity';
import { reveal, SecretText } from '../../src/model/secret-text';
import { sketch } from '../../src/model/sketch';
import { readSecret } from '../../src/read/secret';
import { oddPath } from '../../src/rules/mounts/odd-path';
import { entryBody, withMount } from '../../src/rules/mounts/sample';
import { badLabel } from '../../src/rules/resource/bad-label';
import { badQuantity } from '../../src/rules/resource/bad-quantity';
import { secretData } from '../../src/write/secrets';
import { optionValue } from '../support/arbitraries';
import { program, templateOf } from '../support/synth';

jest.setTimeout(1_200_000);

const LINE = 'fr6';

let server: ApiServer;

beforeAll(async () => {
  server = await ApiServer.start();
  await server.install(LINE);
  const { path, object } = serviceAccount();
  expect((await server.ask('POST', path, object)).status).toBe(201);
});

afterAll(() => server?.stop());

const long = (length: number) => 'a'.repeat(length);

const NAMES = [
  'default', '0', '9a', 'a-1', 'a--b', 'a.b', 'a..b', '.a', 'a.', 'a.-b', 'AZ1', 'az_1', '-a', 'a-', 'a b', 'a/b', 'a:b', 'ä', 'a\n', '',
  long(52), long(53), long(63), long(64), long(253), long(254), `${long(63)}.a`, `${long(64)}.a`, `${long(126)}.${long(126)}`, `${long(126)}.${long(127)}`,
  labelOf('The Öffentliche API of Region_2!'), labelOf(long(200)), labelOf('---'), labelOf('ä'),
];

const LABEL_VALUES = ['', 'a', 'A', '0', 'a-b_c.d', 'A.B', '-a', 'a-', '_a', 'a.', 'a b', 'a/b', 'ä', 'a\n', long(63), long(64)];

const LABEL_NAMES = [
  ...LABEL_VALUES, 'example.com/a', 'Example.com/a', 'example_com/a', 'example.com/', '/a', 'a/b/c', 'example.com/-a', 'example..com/a',
  `${long(253)}/a`, `${long(254)}/a`, `a/${long(63)}`, `a/${long(64)}`, 'metallb.universe.tf/loadBalancerIPs', 'metallb.io/address-pool',
];

/** No exponents of many digits: the server counts for half a minute. */
const QUANTITIES = [
  '10G', '10Gi', '1.5Ti', '500m', '1e3', '1E3', '1E', '1Ei', '5.', '.5', '.', '5.5.5', '10GB', '10 G', '10K', '10k', '10ki', '10KI', '10gi', '10g', '1e', '1e1.5', '1e-3', '1e+3',
  '+5', '-5', '+', '-', '--5', '+-5', '0', '0G', '-0', '0.0', '.5Gi', '5.Gi', '1n', '1u', '0.1n', '0.5n', '1m', '', ' ', ' 1', '1 ', '1\n', 'G', 'Gi', 'i', '1i', 'ten', '0x10', '1_000',
  '1,5G', 'NaN', 'Infinity', '007', '9223372036854775807', '9223372036854775808', '10E', '8Ei', '1e18', '1e19', '1e100', '١', '1Mi1',
];

const SCHEDULES = [
  '1 0 * * *', '*/30 * * * *', '0-30/5,45 1,2 ? jan-MAR Mon', '5/15 * * * *', '  0\t0  1 1 0 ', '07 * * * *', '+5 * * * *', '@hourly', '@daily', '@midnight', '@weekly', '@monthly', '@yearly',
  '@annually', '@reboot', '@Hourly', '@every 1h30m', '@every 0', '@every 1', '@every -1h', '@every .5h', '@every 1.h', '@every .h', '@every 1d', '@every  1h', '@every 1h ', '@every 300000000h', '@every 3000000h', '@every 1µs', '@every 1us',
  ' @daily', '@daily ', '@', '@every', ',1,, * * * *', ', * * * *', ',, * * * *', '*-5 * * * *', '', ' ', '\t', '\n', 'whenever', '* * * *', '* * * * * *', '0 0 * * * *', '60 * * * *', '59 23 31 12 6', '* 24 * * *', '* * 0 * *',
  '* * 32 * *', '* * 31 2 *', '* * * 0 *', '* * * 13 *', '* * * foo *', '* * * * 7', '* * * * sun-sat', '* * * * sat-sun', '* * * * SUNDAY', '30-10 * * * *', '*/0 * * * *', '*/5/5 * * * *', '1-2-3 * * * *',
  '-5 * * * *', '1- * * * *', '*/-5 * * * *', '*/ * * * *', '/5 * * * *', '*/60 * * * *', '*/1000000 * * * *', '** * * * *', '?/5 * * * *', '*/mon * * * *', '0 0 * * mon/2', 'jan * * * *', '1\u00a02 * * *', '1\u00a00 * * * *',
  'TZ=UTC 0 * * * *', 'CRON_TZ=UTC 0 0 * * *', 'TZ=UTC @daily', ' TZ=UTC 0 0 * * *', '0 0 L * *', '0 0 1W * *', '1.5 * * * *', '1e1 * * * *', '0x10 * * * *', '99999999999999999999 * * * *',
];

const BASE64 = [
  'YQ==', 'YQ', 'YQ=', 'YQ===', 'YWI=', 'YWJj', '', 'Y', '=', '====', 'Y=Q=', 'YR==', 'YW-_', 'YW+/', 'Y Q==', 'YQ ==', ' YQ==', 'YQ== ', 'Y\tQ==', 'YQ==\n', 'Y\r\nQ==', '\n', 'YQ==YQ==', 'YQ==!', 'é', 'w6k=', '/w==',
];

const PATHS = ['/a', '/a/', '/', 'a', './a', '../a', '/a/../b', '/a:b', 'a:b', '/a b', '/ä', '//a'];
const SUB_PATHS = ['a', 'a/b', '/a', '..', '../a', 'a/..', 'a/../b', 'a..b', '.', './a', '', 'a:b', 'ä'];

/** What we say of values, and an object with the value. The server has to say the same of the object. */
interface Question<T> {
  readonly what: string;
  readonly values: readonly T[];
  ours(value: T): boolean;
  object(value: T): Creation;
}

const QUESTIONS: ReadonlyArray<Question<string>> = [
  { what: 'the name of a volume is a DNS label', values: NAMES, ours: isDnsLabel, object: (name) => pod({ volumes: [{ name, emptyDir: {} }] }) },
  { what: 'the name of a Secret is a DNS name', values: NAMES, ours: isDnsSubdomain, object: (name) => secret(name) },
  {
    what: 'a value of a node selector', values: LABEL_VALUES,
    ours: (value) => takes({ nodeSelector: { zone: value } }), object: (value) => pod({ nodeSelector: { zone: value } }),
  },
  {
    what: 'a name in a node selector', values: LABEL_NAMES,
    ours: (name) => takes({ nodeSelector: { [name]: 'a' } }), object: (name) => pod({ nodeSelector: { [name]: 'a' } }),
  },
  {
    what: 'a value of a label', values: LABEL_VALUES,
    ours: (value) => takes(overridden({ labels: { zone: value } })), object: (value) => service({ labels: { zone: value } }),
  },
  {
    what: 'the name of a label', values: LABEL_NAMES,
    ours: (name) => takes(overridden({ labels: { [name]: 'a' } })), object: (name) => service({ labels: { [name]: 'a' } }),
  },
  {
    what: 'the name of an annotation', values: LABEL_NAMES,
    ours: (name) => takes(overridden({ annotations: { [name]: 'a' } })), object: (name) => service({ annotations: { [name]: 'a' } }),
  },
  {
    what: 'the value of an annotation', values: [...LABEL_VALUES, '172.17.0.80,fd00::80', '{"a": 1}', long(5000)],
    ours: (value) => takes(overridden({ annotations: { a: value } })), object: (value) => service({ annotations: { a: value } }),
  },
  // An empty size is none and stands in no claim. Blanks around a size go in JSON only, and the operator reads the text.
  { what: 'the size of a volume', values: QUANTITIES.filter((value) => value !== '' && value.trim() === value), ours: isVolumeSize, object: volumeClaim },
  { what: 'a schedule', values: SCHEDULES, ours: isCronSchedule, object: (schedule) => cronJob('glance', schedule) },
  { what: 'the path of a mount', values: PATHS, ours: (mountPath) => mounts({ mountPath }), object: (mountPath) => mounting({ mountPath }) },
  { what: 'the sub path of a mount', values: SUB_PATHS, ours: (subPath) => mounts({ subPath }), object: (subPath) => mounting({ subPath }) },
];

test.each(QUESTIONS.map((question) => [question.what, question] as const))('%s, or is refused where we say so', async (_, { values, ours, object }) => {
  expect(await verdicts(values, object)).toEqual(values.map((value) => [value, ours(value)]));
});

test('a resource of a container is a quantity where both the pattern and the decoder take it', async () => {
  const decoded = await Promise.all(QUANTITIES.map((cpu) => create(pod({}, { resources: { requests: { cpu } } }))));
  const matched = await verdicts(QUANTITIES, (cpu) => controlPlane({ resources: { requests: { cpu } } }));
  // A negative request is a quantity, too, and refused for another reason.
  expect(QUANTITIES.map((value, index) => [value, decoded[index].status !== 400 && matched[index][1]]))
    .toEqual(QUANTITIES.map((value) => [value, isQuantity(value)]));
});

test('a StatefulSet is taken whatever its pods look like: it is the pods that are refused', async () => {
  const broken = { volumes: [{ name: 'Not a label', emptyDir: {} }] };
  expect(await refused([statefulSet('glance', { app: 'glance' }, broken)])).toEqual([]);
  expect(await refused([pod(broken)])).toHaveLength(1);
});

test('the longest name of an API gives StatefulSets, Services and labels that are all taken', async () => {
  for (const { layout } of LAYOUTS) {
    for (const uniquePodNames of [false, true]) {
      const name = long(apiNameLimit({ layout, uniquePodNames, release: RELEASES[0] }));
      const sets = statefulSetsOf(name, layout, uniquePodNames);
      const creations = [
        ...sets.map((set) => statefulSet(set, { 'controller-revision-hash': `${set}-0123456789` })),
        ...servicesOf(name, layout).map((one) => service({ name: one })),
      ];
      expect({ layout, refused: await refused(creations) }).toEqual({ layout, refused: [] });
    }
  }
});

test('one character more is too much for the labels of the pods, unless the webhook refuses it before', async () => {
  for (const { layout } of LAYOUTS) {
    const use = { layout, release: RELEASES[0] };
    if (apiNameLimit(use) === webhookNameLimit(use)) continue;
    const sets = statefulSetsOf(long(apiNameLimit(use) + 1), layout);
    const creations = sets.map((set) => statefulSet(set, { 'controller-revision-hash': `${set}-0123456789` }));
    expect(await refused(creations)).not.toEqual([]);
  }
});

test.each([
  ['CronJob', CRON_JOB_NAME.max, (name: string) => cronJob(name, '@daily')],
  ['StatefulSet with the label of its pods', STATEFUL_SET_NAME.max, (name: string) => statefulSet(name, { 'controller-revision-hash': `${name}-0123456789` })],
])('the name of a %s ends at %d characters', async (_, max, creation) => {
  expect(await refused([creation(long(max))])).toEqual([]);
  expect(await refused([creation(long(max + 1))])).toHaveLength(1);
});

test('what base64 stands for in a Secret, and nothing where the server refuses it', async () => {
  const theirs = await Promise.all(BASE64.map((value) => create(secret('glance', { key: value }))));
  const bytes = theirs.map(({ status, body }, index) => [BASE64[index], status === 201 ? utf8(body.data?.key ?? '') : '']);
  const ours = BASE64.map((value) => [value, reveal(readSecret(secret('glance', { key: value }).object, false).data[0][1])]);
  expect(ours).toEqual(bytes);
});

test('every text comes back from a Secret as it was', async () => {
  const texts = fc.sample(optionValue, { numRuns: 200, seed: SEED }).map((text) => text.replace(/[\ud800-\udfff]/g, ''));
  const data = secretData({ key: '', name: '', made: true, data: texts.map((text, index) => [`key-${index}`, SecretText.of(text)]) });
  const { status, body } = await create(secret('glance', data));
  expect(status).toBe(201);
  expect(texts.map((_, index) => utf8(body.data[`key-${index}`]))).toEqual(texts);
});

test('the Service that a construct asks for is one', async () => {
  const made = program({ template: { glanceAPIs: {} } });
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(made.glance, 'default', {
    stores: [new RbdStore(made.glance, 'ceph-rbd', { cluster })],
    networkAttachments: ['storage'],
    internalService: { loadBalancer: { addresses: ['172.17.0.80'], addressPool: 'internalapi', sharingKey: 'internalapi' }, labels: { team: 'storage' } },
    publicService: { annotations: { 'example.com/note': 'for users: all of them' } },
  });
  const services = objectOr(at(templateOf(made), 'glanceAPIs', 'default', 'override', 'service'));
  const creations = Object.values(services).map((override) => service(objectOr(at(override, 'metadata')), objectOr(at(override, 'spec'))));
  expect(creations).toHaveLength(2);
  expect(await refused(creations)).toEqual([]);
});

/** The base with fields of its one API. */
function controlPlane(api: JsonObject): Creation {
  const [base] = read(BASE);
  const spec = objectOr(base.spec);
  const glance = objectOr(spec.glance);
  const template = { ...objectOr(glance.template), glanceAPIs: { default: api } };
  const object = filled(LINE, { ...base, spec: { ...spec, glance: { ...glance, template } } });
  return { path: '/apis/core.openstack.org/v1beta1/namespaces/openstack/openstackcontrolplanes', object };
}

function create({ path, object }: Creation) {
  return server.ask('POST', `${path}?dryRun=All&fieldValidation=Strict`, object);
}

async function verdicts<T>(values: readonly T[], object: (value: T) => Creation): Promise<ReadonlyArray<readonly [T, boolean]>> {
  const answers = await Promise.all(values.map((value) => create(object(value))));
  return values.map((value, index) => [value, answers[index].status === 201]);
}

async function refused(creations: readonly Creation[]): Promise<readonly string[]> {
  const answers = await Promise.all(creations.map(create));
  return answers.filter(({ status }) => status !== 201).map(({ body }) => body.message);
}

function takes(body: JsonObject): boolean {
  return [...badLabel.check(sketch({ apis: { default: { stores: 'hub:rbd', body } } }))].length === 0;
}

function overridden(metadata: JsonObject): JsonObject {
  return { override: { service: { internal: { metadata } } } };
}

function isVolumeSize(storageRequest: string): boolean {
  return [...badQuantity.check(sketch({ template: { storage: { storageRequest, external: false } } }))].length === 0;
}

/** Whether we say that the pods are not refused: of some paths the documentation alone says that they are wrong. */
function mounts({ mountPath = '/etc/policy', ...more }: { readonly mountPath?: string; readonly subPath?: string }): boolean {
  const topology = withMount(sketch(), entryBody('policy', { configMap: { name: 'policy' } }, mountPath, more));
  return [...oddPath.check(topology)].every(({ severity }) => severity !== undefined);
}

function mounting(more: JsonObject): Creation {
  return pod({ volumes: [{ name: 'policy', configMap: { name: 'policy' } }] }, { volumeMounts: [{ name: 'policy', mountPath: '/etc/policy', ...more }] });
}

function utf8(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
