import { type ApiStores, declareApi, declareStores, enabledStores, type Hoisted, namedSecrets, ownProps, writeApi } from './apis';
import { common, configProps, type SaidConfig, saidConfig, without } from './config';
import { type Choices, Draft, Extent, type MovedSecret } from './draft';
import { apiPath, type Edits, mountPath, type Path, SECTION, TEMPLATE, textEdits } from './edits';
import { SECTION_ROWS, takeFields, templateRows } from './field-rows';
import { declareMounts } from './mounts';
import { call, type Declaration, type Entry, type Expr, fields, list, make, type Program, ref, value } from './program';
import { hubOf } from './site-shape';
import { declareSite, hubStoreNodes, learnHubFiles, writeSite } from './sites';
import { TEMPLATE_FIELDS } from '../../facts/fields';
import { soleEndpoint } from '../../model/assemble';
import { hasField } from '../../model/fields';
import { at, textOr } from '../../model/json';
import { isBlank } from '../../model/pods';
import type { ApiNode, MountNode, Topology } from '../../model/topology';

/** A control plane as a program on the rest of its file. */
export interface Plan {
  readonly program: Program;
  readonly edits: Edits;
  readonly moved: readonly MovedSecret[];
  /** APIs of which as much cannot be said with constructs: nothing of all this holds then. */
  readonly refused: readonly string[];
}

export interface PlanOptions {
  /** The path of the base. */
  readonly base: string;
  /** The target of the control plane, where it is not portable. */
  readonly target?: Expr;
}

export function plan(topology: Topology, choices: Choices, options: PlanOptions): Plan {
  const draft = new Draft(topology, choices);
  const refused: string[] = [];
  const removed: Path[] = [];
  const apis = topology.apis.filter((api) => draft.extentOf(api) !== Extent.BASE);
  const ids = new Map(apis.map((api) => [api.name, draft.names.id(api.name, 'api')]));
  const sites = draft.apisOf(Extent.SITE);
  const hub = sites.length > 0 ? hubOf(topology) : undefined;
  if (hub) learnHubFiles(draft, hub);
  const made = new Map<string, Written>();
  for (const api of draft.apisOf(Extent.API)) {
    const config = saidConfig(draft, api, api === hub);
    const stores = declareStores(draft, api, api === hub ? hubStoreNodes(draft, api) : enabledStores(draft, api));
    if (config && stores) made.set(api.name, { config, stores });
    else refused.push(api.name);
  }
  for (const api of sites) {
    const config = saidConfig(draft, api, true);
    if (config && config.secretName === undefined && hub && made.has(hub.name)) made.set(api.name, { config, stores: { stores: [], secrets: [] } });
    else refused.push(api.name);
  }
  const hoisted = hoistedOf(draft, apis, made);
  for (const api of apis) {
    const written = made.get(api.name);
    if (draft.extentOf(api) === Extent.SITE) {
      const site = written && hub ? writeSite(draft, api, without(written.config, hoisted.options), made.get(hub.name)!.stores) : undefined;
      if (!site || namedSecrets(api, [], written!.config).join() !== hoisted.secrets.join()) {
        refused.push(api.name);
        continue;
      }
      declareSite(draft, api, ids.get(api.name)!, site, []);
      removed.push(...site.paths.map((path) => apiPath(api.name, ...path)));
      continue;
    }
    const own = written ? ownProps(api, written.stores, written.config, hoisted) : [];
    const { paths, takesRoute, props } = writeApi(draft, api, own);
    declareApi(draft, api, ids.get(api.name)!, { paths, takesRoute, props }, commentsOn(draft, api, written), api === hub);
    removed.push(...paths.map((path) => apiPath(api.name, ...path)));
    if (takesRoute) removed.push([...SECTION, 'apiOverrides', api.name]);
  }
  noteSecrets(draft, made);
  const fates = declareMounts(draft);
  const settings = settingsOf(draft);
  const texts = textEdits(draft);
  const glance = fields([...settings.entries, ...configProps(hoisted.options), ['configSecretNames', hoisted.secrets.length > 0 ? list(hoisted.secrets.map(value)) : undefined]]);
  const edits: Edits = {
    removed: [...removed, ...settings.paths, ...texts.removed, ...fates.taken.map(mountPath)],
    set: texts.set,
  };
  return {
    program: { title: titleOf(topology, options), declarations: [...frame(topology, options, glance, notes(draft, fates.left)), ...inOrder(draft.all)] },
    edits: keepingEntries(draft, edits), moved: draft.moved, refused: [...new Set(refused)],
  };
}

interface Written {
  readonly config: SaidConfig;
  readonly stores: ApiStores;
}

/** What every API that is a construct says; one alone says it for the whole service where the template did. */
function hoistedOf(draft: Draft, apis: readonly ApiNode[], made: ReadonlyMap<string, Written>): Hoisted {
  const all = apis.map((api) => (draft.extentOf(api) === Extent.FIELDS ? saidConfig(draft, api, false) : made.get(api.name)?.config));
  const known = all.filter((one): one is SaidConfig => one !== undefined);
  const [first] = apis;
  if (known.length < apis.length || (apis.length === 1 && first.config !== undefined)) return { options: [], secrets: [] };
  const isWhole = made.size === apis.length && apis.length > 1;
  const lists = isWhole ? apis.map((api) => namedSecrets(api, made.get(api.name)!.stores.secrets, made.get(api.name)!.config)) : [];
  const secrets = lists.length > 0 && lists.every((one) => one.join() === lists[0].join()) ? lists[0] : [];
  return { options: made.size > 0 ? common(known) : [], secrets };
}

function settingsOf({ topology, choices }: Draft): { readonly entries: readonly Entry[]; readonly paths: readonly Path[] } {
  if (!choices.settings) return { entries: [], paths: [] };
  const { glance: { template, section }, controlPlane: { spec }, targets, apis } = topology;
  const newBus = targets.every((release) => hasField(TEMPLATE_FIELDS.fields!.notificationsBus, release));
  const inTemplate = takeFields(template, templateRows({
    newBus, hasRequest: !isBlank(at(template, 'storage', 'storageRequest')),
    ...optional('secret', textOr(spec.secret)), ...optional('endpoint', soleEndpoint(apis)),
  }));
  const inSection = takeFields(section, SECTION_ROWS);
  return {
    entries: [...inTemplate.entries, ...inSection.entries],
    paths: [...inTemplate.paths.map((path) => [...TEMPLATE, ...path]), ...inSection.paths.map((path) => [...SECTION, ...path])],
  };
}

function optional<Name extends string>(name: Name, text: string | undefined): { readonly [name in Name]?: string } {
  return (text === undefined ? {} : { [name]: text }) as { readonly [name in Name]?: string };
}

/** An API whose stores are in the base needs its entry there, be it empty. */
function keepingEntries(draft: Draft, edits: Edits): Edits {
  const empty = draft.apisOf(Extent.FIELDS).filter(({ name, body }) => {
    const isGone = (field: string) => edits.removed.some((path) => path.join('\0') === apiPath(name, field).join('\0'));
    return Object.keys(body).every(isGone) && !edits.set.some(([path]) => path[4] === name);
  });
  return { ...edits, set: [...edits.set, ...empty.map(({ name }) => [apiPath(name), {}] as const)] };
}

function frame(topology: Topology, { base, target }: PlanOptions, glance: Expr, comments: readonly string[]): readonly Declaration[] {
  const { name, namespace } = topology.controlPlane;
  const one = (constant: string, made: Declaration['value'], group: string, above: readonly string[] = []): Declaration => ({ name: constant, value: made, group, comments: above });
  const chart = namespace === undefined ? [] : [fields([['namespace', value(namespace)]])];
  const options = target ? [fields([['target', target]])] : [];
  return [
    one('app', make('App'), 'app'),
    one('chart', make('Chart', ref('app'), value(name.replace(/[^a-z0-9-]/g, '-') || 'openstack'), ...chart), 'app'),
    one('controlPlane', call('ControlPlane', 'fromFile', ref('chart'), value('control-plane'), value(base), ...options), 'glance', comments),
    one('glance', make('Glance', ref('controlPlane'), value('glance'), glance), 'glance'),
  ];
}

const GROUPS = ['clusters', 'stores', 'apis', 'sites', 'mounts'];

function inOrder(declarations: readonly Declaration[]): readonly Declaration[] {
  return GROUPS.flatMap((group) => declarations.filter((one) => one.group === group));
}

function titleOf({ controlPlane: { name } }: Topology, { base }: PlanOptions): string {
  return `The Image service of the control plane${name === '' ? '' : ` '${name}'`}. Everything else of it is in ${base}.`;
}

/** What stays in the base although it concerns what is code now. */
function notes(draft: Draft, mounts: readonly MountNode[]): readonly string[] {
  const left = draft.apisOf(Extent.BASE).map(({ name }) => `The API '${name}' stays in the base: no construct says exactly what it says.`);
  const places = mounts.map(({ level, entry, item }) => `${level === 'spec' ? 'spec.' : ''}extraMounts[${entry}].extraVol[${item}]`);
  const shared = places.length === 0 ? [] : [`Of the base's mounts ${places.join(', ')} ${places.length === 1 ? 'stays' : 'stay'} there, since not only constructs use ${places.length === 1 ? 'it' : 'them'}.`];
  return [...left, ...shared];
}

function commentsOn(draft: Draft, api: ApiNode, written: Written | undefined): readonly string[] {
  if (draft.extentOf(api) === Extent.FIELDS) return [`The configuration text of '${api.name}' stays in the base: no construct says exactly what it says.`];
  const { secretName, secretOptions = [] } = written?.config ?? {};
  if (secretName === undefined) return [];
  const names = secretOptions.map(({ section, name }) => `[${section}] ${name}`).join(', ');
  return [`The file has ${names} in plain text: put the lines, below their sections, into a Secret '${secretName}' with one key before this is applied (docs/secrets.md).`];
}

function noteSecrets(draft: Draft, made: ReadonlyMap<string, Written>): void {
  for (const [api, { config: { secretName, secretOptions } }] of made) {
    if (secretName !== undefined) draft.moved.push({ api, secretName, options: secretOptions });
  }
}
