import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { VARIABLES } from './support/example-files';
import { BackEnds } from './support/real-glance/back-ends';
import { ALL_RELEASES } from './support/real-glance/environment';
import { fidelityPage, seenOn } from './support/real-glance/fidelity';
import { Glance, isRunning } from './support/real-glance/glance';
import { observe } from './support/real-glance/observe';
import { textOf } from './support/real-glance/truth-text';
import { TRUTHS, type Truth } from './support/real-glance/truths';
import { render } from './support/template-engine';
import { NOWHERE } from '../../src/model/origins';
import { sketch } from '../../src/model/sketch';
import { RULES } from '../../src/rules/index.generated';
import { judge } from '../../src/rules/judge';
import { viaYaml } from '../support/via-yaml';

jest.setTimeout(900_000);

const PAGE = join(__dirname, '../../docs/fidelity.md');

let backEnds: BackEnds;

beforeAll(async () => {
  backEnds = await BackEnds.start([['ceph']]);
  backEnds.s3.buckets.add('images').add('b').add('b@c');
});

afterAll(() => backEnds.stop());

test.each(TRUTHS)('$rule finds: $what', (truth) => {
  const { secret, template } = truth;
  const secrets: Readonly<Record<string, Readonly<Record<string, string>>>> = secret === undefined ? {} : { keys: { 'keys.conf': secret } };
  const apis = { default: { text: textOf(truth, backEnds), secrets: Object.keys(secrets) } };
  const topology = viaYaml(sketch({ apis, secrets, mounts: [], ...(template === undefined ? {} : { text: template }) }));
  expect(judge(topology, NOWHERE, RULES).map(({ rule }) => rule.code)).toContain(truth.rule);
});

test('what was run is in docs/fidelity.md', () => {
  const page = fidelityPage();
  if (process.env.UPDATE === '1') writeFileSync(PAGE, page);
  expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : 'no page; run this judge with UPDATE=1').toBe(page);
});

describe.each(ALL_RELEASES)('Glance %s', (release) => {
  let seen: ReadonlyMap<Truth, string>;

  beforeAll(async () => {
    const glance = await Glance.load(release);
    seen = await seenOf(glance, TRUTHS);
    await glance.stop();
  });

  test.each(TRUTHS)('$what: $seen', (truth) => {
    expect(seen.get(truth)).toBe(seenOn(release, truth));
  });
});

/** Runs them all, some at a time: they wait more than they work. */
async function seenOf(glance: Glance, truths: readonly Truth[]): Promise<ReadonlyMap<Truth, string>> {
  const texts = truths.map((truth) => textOf(truth, backEnds));
  const rendered = render('fr6', texts.map((text) => ({ text, vars: VARIABLES })));
  const seen = new Map<Truth, string>();
  const waiting = truths.map((truth, index) => ({ truth, text: texts[index], rendered: rendered[index].rendered }));
  await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      knowTheKeys(next.text);
      // What the operator cannot render, it leaves as it is.
      seen.set(next.truth, await seenWith(glance, next.truth, next.rendered ?? next.text));
    }
  }));
  return seen;
}

const AT_A_TIME = 4;

async function seenWith(glance: Glance, truth: Truth, config: string): Promise<string> {
  const api = await glance.start({ folder: backEnds.newFolder(), config, ...(truth.secret === undefined ? {} : { secret: truth.secret }) });
  const seen = await observe(api, truth);
  if (isRunning(api)) await api.stop();
  return seen;
}

/** The servers know the keys that the configuration means: only what Glance makes of them may be wrong. */
function knowTheKeys(config: string): void {
  const meant = config.replace('{{ .ServiceUser }}', VARIABLES.ServiceUser);
  const value = (name: string) => meant.match(new RegExp(`^${name} = ((?:.|\n )*)$`, 'm'))?.[1].replace(/\n */g, '\n');
  const [accessKey, secretKey, user, password] = ['s3_store_access_key', 's3_store_secret_key', 'swift_store_user', 'swift_store_key'].map(value);
  if (accessKey !== undefined && secretKey !== undefined) backEnds.s3.owners.set(accessKey, secretKey);
  if (user !== undefined && password !== undefined) backEnds.openstack.accounts.set(user, password);
}
