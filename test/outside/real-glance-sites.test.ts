import { readExample } from './support/example-files';
import { BackEnds } from './support/real-glance/back-ends';
import { ALL_RELEASES } from './support/real-glance/environment';
import { Glance } from './support/real-glance/glance';
import { EDGE_TRUTHS, edgeTexts, livesAtBoth, SITE } from './support/real-glance/hub-and-site';

jest.setTimeout(900_000);

const EXAMPLE = readExample('edge-sites');

/** Another site of the hub: its store is there and unused. */
const OTHER = 'az2';

let backEnds: BackEnds;

beforeAll(async () => { backEnds = await BackEnds.start([['ceph', OTHER], [SITE]]); });
afterAll(() => backEnds.stop());

describe.each(ALL_RELEASES)('Glance %s', (release) => {
  let glance: Glance;

  beforeAll(async () => { glance = await Glance.load(release); });
  afterAll(() => glance.stop());

  test.each(EDGE_TRUTHS)('$what: $seen', async ({ broken, seen }) => {
    expect(await livesAtBoth(glance, release, backEnds, broken(edgeTexts(EXAMPLE)))).toBe(seen);
  });
});
