import { randomBytes } from 'crypto';
import { type BackEnds, filesBelow } from './back-ends';
import type { GlanceRelease } from './environment';
import { type Glance, isRunning, type RunningApi } from './glance';
import { storesIn } from './stores-in';
import { configFiles, type Example, VARIABLES } from '../example-files';
import { render } from '../template-engine';

/** Texts of the hub and of one site. */
export interface EdgeTexts {
  readonly hub: string;
  readonly site: string;
}

/** One thing that is broken in the texts of a hub and a site, and what happens to their images then. */
export interface BrokenSite {
  /** The rule that finds it. */
  readonly rule: string;
  readonly what: string;
  readonly broken: (texts: EdgeTexts) => EdgeTexts;
  readonly seen: string;
}

/** The site of the example, whose store has its name, and the store of the hub. */
export const SITE = 'az1';
const HUB_STORE = 'central';

export const BROKEN_SITES: readonly BrokenSite[] = [
  {
    rule: 'GLN-EDGE-001', what: 'the hub does not enable the store of a site', broken: ({ hub, site }) => ({ hub: without(SITE, hub), site }),
    seen: 'del at the hub 500, data is left',
  },
  {
    rule: 'GLN-EDGE-002', what: 'a site does not enable the store of the hub', broken: ({ hub, site }) => ({ hub, site: without(HUB_STORE, site) }),
    seen: 'down at the site before the copy 500, copy at the site never ends, down at the site 500, del at the site 500, data is left',
  },
  {
    rule: 'GLN-EDGE-006', what: 'a site does not copy images',
    broken: ({ hub, site }) => ({ hub, site: site.replace('[web-download,copy-image,glance-direct]', '[web-download,glance-direct]') }),
    seen: 'copy at the site 400',
  },
];

/** The texts of the hub and of a site of an example, before the operator renders them. */
export function edgeTexts({ controlPlane, secrets }: Example): EdgeTexts {
  const text = (name: string) => configFiles(controlPlane, controlPlane.spec.glance.template.glanceAPIs[name], secrets).config;
  return { hub: text('default'), site: text(SITE) };
}

/** Two APIs on one database: images are stored at the hub, copied at the site, read at both, and deleted at either. What went wrong. */
export async function livesAtBoth(glance: Glance, release: GlanceRelease, backEnds: BackEnds, texts: EdgeTexts): Promise<string> {
  const hub = await startWith(glance, release, backEnds, texts.hub);
  const site = await startWith(glance, release, backEnds, texts.site, hub.database);
  const seen = new Set([...await lifeOfOne(hub, site, hub, 'hub'), ...await lifeOfOne(hub, site, site, 'site')]);
  const left = backEnds.contents().length + [hub, site].flatMap(({ folder }) => filesBelow(`${folder}/staging`)).length;
  if (left > 0) seen.add('data is left');
  for (const name of ['ceph', SITE]) backEnds.clusterOf(`${name}.conf`).empty();
  await Promise.all([hub, site].map((api) => api.stop()));
  return seen.size === 0 ? 'works' : [...seen].join(', ');
}

/** Larger than what a driver writes at a time. */
const SIZE = 9_000_000;

/** How long a copy may take before it counts as one that never ends: it is done within a second. */
const SECONDS = 10;

async function lifeOfOne(hub: RunningApi, site: RunningApi, deleting: RunningApi, name: string): Promise<readonly string[]> {
  const data = randomBytes(SIZE);
  const image = await hub.client.createId();
  const uploaded = await hub.client.upload(image, data);
  if (uploaded !== 204) return [`up ${uploaded}`];
  const problems: string[] = [];
  const read = async (api: RunningApi, where: string) => {
    const { status, body } = await api.client.download(image);
    if (status !== 200 || !body.equals(data)) problems.push(`down at the ${where} ${status}`);
  };
  await read(site, 'site before the copy');
  const failed = await site.client.copy(image, [SITE], SECONDS).catch(() => 'never ends');
  if (failed !== undefined) problems.push(`copy at the site ${failed === SITE ? 'fails' : failed}`);
  await read(site, 'site');
  await read(hub, 'hub');
  const deleted = await deleting.client.delete(image);
  if (deleted !== 204) problems.push(`del at the ${name} ${deleted}`);
  return problems;
}

async function startWith(glance: Glance, release: GlanceRelease, backEnds: BackEnds, text: string, database?: string): Promise<RunningApi> {
  const [{ rendered: config = text }] = render('fr6', [{ text, vars: VARIABLES }]);
  const overrides = storesIn(config).map((store) => backEnds.override(release, store)).join('');
  const api = await glance.start({ folder: backEnds.newFolder(), config, overrides, ...(database === undefined ? {} : { database }) });
  if (!isRunning(api)) throw new Error(`glance-api ended with ${api.status}:\n${api.log()}`);
  return api;
}

/** A text without one of its stores: neither in the list nor as a section. */
function without(id: string, text: string): string {
  return text.replace(new RegExp(`^(enabled_backends = .*?)(?:${id}:rbd,|,${id}:rbd)`, 'm'), '$1').replace(new RegExp(`^\\[${id}\\]\n[^[]*`, 'm'), '');
}
