import { objectOr, textOr, type Json, type JsonObject } from './json';
import { type Conflicts, mergeFields, withDefaults } from './merge';
import type { DataPlaneServiceNode } from './neighbour-nodes';
import { amendIni, sectionsText, type WantedSection } from './oslo/amend';
import { decodeIni } from './oslo/ini';
import type { SiteBackups, SiteNode, SiteVolumes } from './site-node';
import { backupSections, computeDefaults, computeSections, computeSources, volumeDefaults, volumeSections } from './site-wiring';
import type { ConfigMapNode, StoreNode, Topology } from './topology';
import { NOVA_FILES, NOVA_SERVICE } from '../facts/site-wiring';

/**
 * `spec` with what sites need of the Block Storage and Compute services. Each option is put into the text that is there already;
 * what it says differently is a conflict.
 */
export function wiredSpec(topology: Topology, conflicts: Conflicts): JsonObject {
  const { sites, controlPlane: { spec } } = topology;
  const standard = sites.filter(({ isDefaultZone }) => isDefaultZone);
  const said = (wanted: (site: SiteNode) => readonly WantedSection[], name: string) => (site: SiteNode): Change =>
    [name, (entry, where) => withText(entry, wanted(site), site, where, conflicts)];
  const changes: ReadonlyArray<readonly [path: readonly string[], changes: readonly Change[]]> = [
    [['cinder'], standard.filter(({ volumes }) => volumes).map(said(volumeDefaults, 'template'))],
    [CINDER, sites.flatMap((site) => (site.volumes ? [volumeEntry(topology, site, site.volumes, conflicts)] : []))],
    [BACKUPS, sites.flatMap((site) => (site.volumes?.backups ? [backupEntry(topology, site, site.volumes.backups, conflicts)] : []))],
    [['nova', 'template'], standard.filter(({ computes }) => computes).map(said(computeDefaults, 'apiServiceTemplate'))],
  ];
  return changes.reduce((wired, [path, its]) => withEntries(wired, path, its), spec);
}

const CINDER = ['cinder', 'template', 'cinderVolumes'];
const BACKUPS = ['cinder', 'template', 'cinderBackups'];

/** The ConfigMaps with the configuration of nova on the computes of sites. */
export function siteConfigMaps(topology: Topology): readonly ConfigMapNode[] {
  const stores = new Map(topology.stores.map((store) => [store.key, store]));
  return topology.sites.flatMap((site) => {
    const name = site.computes?.configMap;
    return name === undefined ? [] : [configMap(topology, site, name, stores.get(site.store))];
  });
}

function configMap(topology: Topology, site: SiteNode, name: string, store: StoreNode | undefined): ConfigMapNode {
  const text = sectionsText(computeSections(topology, site, store));
  return { key: `config-map/${site.key}`, name, made: true, data: [[NOVA_FILES[site.kind], text]], unreadable: [] };
}

/** The data plane services of sites, as if they stood beside the control plane. */
export function siteServices({ sites }: Topology): readonly DataPlaneServiceNode[] {
  return sites.flatMap(({ key, computes }) => (computes ? [{
    key: `data-plane/${key}`, name: computes.service, serviceType: NOVA_SERVICE.type, sources: computeSources(computes), strays: [], exported: false,
  }] : []));
}

type Change = readonly [name: string, change: (entry: JsonObject, where: string) => JsonObject];

function volumeEntry(topology: Topology, site: SiteNode, { entry, body }: SiteVolumes, conflicts: Conflicts): Change {
  return [entry, (written, where) => {
    const merged = withDefaults(mergeFields(written, body, conflicts, site.key, where), site.cluster === undefined ? {} : CEPH_DEFAULTS);
    return withText(merged, volumeSections(topology, site, backendsOf(written, site)), site, where, conflicts);
  }];
}

function backupEntry(topology: Topology, site: SiteNode, { entry, body }: SiteBackups, conflicts: Conflicts): Change {
  return [entry, (written, where) => {
    const merged = withDefaults(mergeFields(written, body, conflicts, site.key, where), CEPH_DEFAULTS);
    return withText(merged, backupSections(topology, site), site, where, conflicts);
  }];
}

/** Volumes and backups in a Ceph cluster reach it by the network of its public addresses. */
const CEPH_DEFAULTS: JsonObject = { networkAttachments: ['storage'] };

/** The back ends of an entry: the one that the user names, else every section that has a driver, else one called after the site. */
function backendsOf(entry: JsonObject, { name, volumes, cluster }: SiteNode): readonly string[] {
  if (volumes?.backend !== undefined) return [volumes.backend];
  const sections = decodeIni(textOr(entry.customServiceConfig) ?? '').sections;
  const named = sections.filter(({ options }) => options.some((option) => option.name === 'volume_driver')).map((section) => section.name);
  return named.length > 0 || cluster === undefined ? named : [name];
}

function withText(entry: JsonObject, wanted: readonly WantedSection[], site: SiteNode, where: string, conflicts: Conflicts): JsonObject {
  const { text, differing } = amendIni(textOr(entry.customServiceConfig) ?? '', wanted);
  for (const { section, option, written, wanted: ours } of differing) {
    conflicts.add(site.key, `${where}.customServiceConfig [${section}] ${option}`, written, ours);
  }
  return { ...entry, customServiceConfig: text };
}

/** An object with entries of one of its maps changed, whether they were there or not. */
function withEntries(object: JsonObject, path: readonly string[], changes: readonly Change[], where = 'spec'): JsonObject {
  if (changes.length === 0) return object;
  const [name, ...below] = path;
  if (name !== undefined) return { ...object, [name]: withEntries(objectOr(object[name]), below, changes, `${where}.${name}`) };
  const entries: Record<string, Json> = { ...object };
  // Where two sites want one entry, the first has it, and a rule says so.
  const taken = new Set<string>();
  for (const [entry, change] of changes) {
    if (taken.has(entry)) continue;
    taken.add(entry);
    entries[entry] = change(objectOr(entries[entry]), `${where}.${entry}`);
  }
  return entries;
}
