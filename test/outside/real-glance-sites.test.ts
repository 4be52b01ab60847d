import { parse, stringify } from 'yaml';
import { readExample } from './support/example-files';
import { BackEnds } from './support/real-glance/back-ends';
import { ALL_RELEASES } from './support/real-glance/environment';
import { Glance } from './support/real-glance/glance';
import { BROKEN_SITES, type EdgeTexts, edgeTexts, livesAtBoth, SITE } from './support/real-glance/hub-and-site';
import { NOWHERE } from '../../src/model/origins';
import { readControlPlane } from '../../src/read/control-plane';
import { RULES } from '../../src/rules/index.generated';
import { judge } from '../../src/rules/judge';

jest.setTimeout(900_000);

const EXAMPLE = readExample('edge-sites');
const TEXTS = edgeTexts(EXAMPLE);

/** Another site of the hub: its store is there and unused. */
const OTHER = 'az2';

let backEnds: BackEnds;

beforeAll(async () => { backEnds = await BackEnds.start([['ceph', OTHER], [SITE]]); });
afterAll(() => backEnds.stop());

test('no rule of sites finds anything in the example', () => {
  expect(codesOf(TEXTS).filter((code) => code.startsWith('GLN-EDGE-'))).toEqual([]);
});

test.each(BROKEN_SITES)('$rule finds: $what', ({ rule, broken }) => {
  expect(codesOf(broken(TEXTS))).toContain(rule);
});

describe.each(ALL_RELEASES)('Glance %s', (release) => {
  let glance: Glance;

  beforeAll(async () => { glance = await Glance.load(release); });
  afterAll(() => glance.stop());

  test('images of a hub and its site are copied, read at both and deleted at either', async () => {
    expect(await livesAtBoth(glance, release, backEnds, TEXTS)).toBe('works');
  });

  test.each(BROKEN_SITES)('$what: $seen', async ({ broken, seen }) => {
    expect(await livesAtBoth(glance, release, backEnds, broken(TEXTS))).toBe(seen);
  });
});

/** What the rules find in the control plane of the example with these texts. */
function codesOf({ hub, site }: EdgeTexts): readonly string[] {
  const controlPlane = parse(stringify(EXAMPLE.controlPlane));
  const { glanceAPIs } = controlPlane.spec.glance.template;
  glanceAPIs.default.customServiceConfig = hub;
  glanceAPIs[SITE].customServiceConfig = site;
  return judge(readControlPlane(controlPlane), NOWHERE, RULES).map(({ rule }) => rule.code);
}
