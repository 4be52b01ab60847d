import { configFiles, exampleOf, readExample, VARIABLES, type Example } from './support/example-files';
import { BackEnds, filesBelow } from './support/real-glance/back-ends';
import { ALL_RELEASES, type GlanceRelease } from './support/real-glance/environment';
import { CLUSTERS, EXAMPLE_RUNS } from './support/real-glance/example-runs';
import { Glance, isRunning, type RunningApi } from './support/real-glance/glance';
import { describedWith, HOSTILE_KEYS, hostileProgram } from './support/real-glance/hostile-keys';
import { liveAndDie } from './support/real-glance/life-of-an-image';
import { SHARED_ID, sharedId } from './support/real-glance/shared-id';
import { defaultIn, storesIn } from './support/real-glance/stores-in';
import { render } from './support/template-engine';
import { EXAMPLE_ENVIRONMENT, exampleNames } from '../../scripts/example-list';

jest.setTimeout(900_000);

let backEnds: BackEnds;

beforeAll(async () => {
  backEnds = await BackEnds.start(CLUSTERS);
  backEnds.s3.owners.set('A', 'S').set(EXAMPLE_ENVIRONMENT.GLANCE_S3_ACCESS_KEY, EXAMPLE_ENVIRONMENT.GLANCE_S3_SECRET_KEY);
  backEnds.openstack.accounts.set(`service:${VARIABLES.ServiceUser}`, VARIABLES.ServicePassword);
  for (const bucket of ['glance-archive', 'example-glance-images', 'region-two-images']) backEnds.s3.buckets.add(bucket);
});

afterAll(() => backEnds.stop());

test('every example is run, or has a reason why it is not', () => {
  expect(Object.keys(EXAMPLE_RUNS).sort()).toEqual(exampleNames());
});

describe.each(ALL_RELEASES)('Glance %s', (release) => {
  let glance: Glance;

  beforeAll(async () => { glance = await Glance.load(release); });
  afterAll(() => glance.stop());

  test.each(runOn(release))('the example %s stores, copies, returns and deletes images', async (name) => {
    const apis = await startExample(glance, release, readExample(name));
    for (const { text, api } of apis) {
      const stores = storesIn(text);
      const ids = stores.map(({ id }) => id);
      const shown = await api.client.stores();
      expect(shown.map(({ id }) => id)).toEqual(ids);
      expect(shown.filter((store) => store.default === 'true').map(({ id }) => id)).toEqual([defaultIn(text)]);
      expect(await liveAndDie(api.client, ids, /copy-image/.test(text))).toEqual([]);
      expect(api.log()).not.toMatch(FAILURES);
      expect(filesBelow(`${api.folder}/staging`)).toEqual([]);
    }
    expect(await acrossApis(apis)).toEqual([]);
    expect(backEnds.contents()).toEqual([]);
    await Promise.all(apis.map(({ api }) => api.stop()));
  });

  test('keys and descriptions with every character that has a meaning somewhere arrive as they are', async () => {
    const [{ text, api }] = await startExample(glance, release, exampleOf('hostile', hostileProgram(backEnds)));
    const ids = storesIn(text).map(({ id }) => id);
    expect(ids).toHaveLength(HOSTILE_KEYS.length);
    expect((await api.client.stores()).map(({ description }) => description)).toEqual(HOSTILE_KEYS.map((key) => describedWith(key)));
    expect(await liveAndDie(api.client, ids, false)).toEqual([]);
    expect(await liveAndDie(api.client, ids.slice(0, 2), true)).toEqual([]);
    expect(api.log()).not.toMatch(FAILURES);
    await api.stop();
  });

  test(`GLN-STORES-013: ${SHARED_ID.what}`, async () => {
    expect(await sharedId(glance, backEnds)).toBe(SHARED_ID.seen);
  });
});

const FAILURES = /Failed to configure store|Failed to load driver|Traceback/;

function runOn(release: GlanceRelease): string[] {
  return exampleNames().filter((name) => EXAMPLE_RUNS[name]?.on.includes(release));
}

interface StartedExample {
  readonly text: string;
  readonly api: RunningApi;
}

/** All APIs of an example, on one database, each with what the operator makes for it. */
async function startExample(
  glance: Glance, release: GlanceRelease, { controlPlane, secrets }: Example,
): Promise<readonly StartedExample[]> {
  const started: StartedExample[] = [];
  for (const api of Object.values(controlPlane.spec.glance.template.glanceAPIs)) {
    const files = configFiles(controlPlane, api, secrets);
    const [config, secret] = render('fr6', [files.config, files.secret].map((text) => ({ text, vars: VARIABLES }))).map(({ rendered }) => rendered!);
    const overrides = storesIn(config).map((store) => backEnds.override(release, store)).join('');
    const database = started[0]?.api.database;
    const result = await glance.start({ folder: backEnds.newFolder(), config, secret, overrides, ...(database ? { database } : {}) });
    if (!isRunning(result)) throw new Error(`glance-api ended with ${result.status}:\n${result.log()}`);
    started.push({ text: config, api: result });
  }
  return started;
}

/** What is stored through one API is read and deleted through the one that has all stores. What went wrong, in words. */
async function acrossApis(apis: readonly StartedExample[]): Promise<readonly string[]> {
  const problems: string[] = [];
  const [first, ...others] = [...apis].sort((a, b) => storesIn(b.text).length - storesIn(a.text).length);
  const reachable = storesIn(first.text).map(({ id }) => id);
  for (const { text, api } of others) {
    if (!storesIn(text).every(({ id }) => reachable.includes(id))) continue;
    const data = Buffer.from('an image of another API');
    const image = await api.client.createId();
    await api.client.upload(image, data);
    const { status, body } = await first.api.client.download(image);
    if (status !== 200 || !body.equals(data)) problems.push(`download through the other API: ${status}`);
    const deleted = await first.api.client.delete(image);
    if (deleted !== 204) problems.push(`delete through the other API: ${deleted}`);
  }
  return problems;
}
