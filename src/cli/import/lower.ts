import { LAYOUTS } from '../../facts/layouts';
import { hubOf } from '../../model/endpoints';
import type { Difference } from '../../model/sameness';
import type { ApiNode, MountNode, Topology } from '../../model/topology';
import { type Choices, Extent } from '../../write/typescript/draft';
import { hubShape } from '../../write/typescript/hub-shape';
import { reached } from '../../write/typescript/mounts';
import { siteNameOf, volumesOf } from '../../write/typescript/site-neighbours';
import { siteShape } from '../../write/typescript/site-shape';

/** Everything with constructs. */
export function most(topology: Topology, hasComputes: (site: string) => boolean): Choices {
  const sites = topology.apis.filter((api) => siteShape(topology, api));
  const hub = sites.length > 0 && hubShape(topology) ? hubOf(topology) : undefined;
  const around = hub ? [hub, ...sites] : sites;
  return {
    extents: new Map(topology.apis.map((api) => [api.name, sites.includes(api) ? Extent.SITE : extentOf(api)])),
    keptMounts: new Set(),
    volumes: namesOf(around.filter((api) => volumesOf(topology, api) !== undefined)),
    computes: namesOf(around.filter((api) => hasComputes(siteNameOf(topology, api)!))),
    settings: true,
  };
}

/** A layout that there is not stays where it is. */
function extentOf({ layout }: ApiNode): Extent {
  return LAYOUTS.some((facts) => facts.layout === layout) ? Extent.API : Extent.BASE;
}

/** Less of what differs; undefined where nothing is left to leave out. */
export function lowered(topology: Topology, choices: Choices, found: readonly Difference[]): Choices | undefined {
  return withoutNeighbours(choices, found)
    ?? keepingMounts(topology, choices, found)
    ?? withoutSettings(choices, found)
    ?? lowerApis(topology, choices, new Set(found.flatMap(({ api }) => api ?? [])));
}

/** Other services stay as they are where a site says something else of them; those of one site alone, where it is known which. */
function withoutNeighbours(choices: Choices, found: readonly Difference[]): Choices | undefined {
  const specs = found.filter(({ aspect }) => aspect === 'spec');
  const left = (kept: ReadonlySet<string>, others: RegExp) => {
    const names = new Set(specs.filter(({ what }) => !others.test(what)).map(({ api }) => api));
    return new Set([...kept].filter((name) => !names.has(undefined) && !names.has(name)));
  };
  const [volumes, computes] = [left(choices.volumes, /^(spec\.nova|computes)\b/), left(choices.computes, /^spec\.cinder\b/)];
  const hasChanged = volumes.size < choices.volumes.size || computes.size < choices.computes.size;
  return hasChanged ? { ...choices, volumes, computes } : undefined;
}

function keepingMounts(topology: Topology, choices: Choices, found: readonly Difference[]): Choices | undefined {
  const mounts = found.filter(({ aspect }) => aspect === 'mounts');
  const kept = new Set([...choices.keptMounts, ...mounts.length > 0 ? mountsOf(topology, mounts) : []]);
  return kept.size > choices.keptMounts.size ? { ...choices, keptMounts: kept } : undefined;
}

function mountsOf({ mounts, ...topology }: Topology, found: readonly Difference[]): readonly string[] {
  const names = new Set(found.map(({ api }) => api));
  const isAbout = ({ name }: ApiNode) => names.has(undefined) || names.has(name);
  const concerns = (mount: MountNode) => names.has(undefined) || reached({ mounts, ...topology }, mount).some(isAbout);
  return mounts.filter(concerns).map(({ key }) => key);
}

function withoutSettings(choices: Choices, found: readonly Difference[]): Choices | undefined {
  const isOnly = found.every(({ aspect }) => aspect === 'field') && found.some(({ api }) => api === undefined);
  return choices.settings && isOnly ? { ...choices, settings: false } : undefined;
}

/** Sites decide about their hub: first they go, then it does. */
function lowerApis(topology: Topology, choices: Choices, named: ReadonlySet<string>): Choices | undefined {
  const names = named.size > 0 ? named : new Set(topology.apis.map(({ name }) => name));
  const hub = hubOf(topology)?.name;
  const sites = [...choices.extents].filter(([, extent]) => extent === Extent.SITE).map(([name]) => name);
  const isAboutHub = hub !== undefined && names.has(hub) && sites.length > 0;
  const going = new Set(isAboutHub ? [...sites, ...[...names].filter((name) => name !== hub)] : names);
  const extents = new Map([...choices.extents].map(([name, extent]) => [name, going.has(name) ? BELOW[extent] : extent] as const));
  const hasChanged = [...extents].some(([name, extent]) => extent !== choices.extents.get(name));
  return hasChanged ? withSites({ ...choices, extents }, hub) : undefined;
}

/** Without a site nothing of the services beside it is code either. */
function withSites(choices: Choices, hub: string | undefined): Choices {
  const sites = new Set([...choices.extents].filter(([, extent]) => extent === Extent.SITE).map(([name]) => name));
  const left = (kept: ReadonlySet<string>) => new Set([...kept].filter((name) => sites.has(name) || (name === hub && sites.size > 0)));
  return { ...choices, volumes: left(choices.volumes), computes: left(choices.computes) };
}

const BELOW: Readonly<Record<Extent, Extent>> = {
  [Extent.SITE]: Extent.API, [Extent.API]: Extent.FIELDS, [Extent.FIELDS]: Extent.BASE, [Extent.BASE]: Extent.BASE,
};

function namesOf(apis: readonly ApiNode[]): ReadonlySet<string> {
  return new Set(apis.map(({ name }) => name));
}
