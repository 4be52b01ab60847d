import { type ApiStores, declareApi, declareStores, enabledStores, type Hoisted, namedSecrets, ownProps, writeApi } from './apis';
import { common, configProps, type SaidConfig, saidConfig, without } from './config';
import { type Choices, Draft, Extent, type MovedSecret } from './draft';
import { apiPath, edited, type Edits, mountPath, type Path, SECTION, TEMPLATE, textEdits } from './edits';
import { SECTION_ROWS, takeFields, type TakenFields, templateRows } from './field-rows';
import { commentsOn, frame, inOrder, notes, type PlanOptions, titleOf } from './frame';
import { declareHubSite } from './hub-site';
import { declareMounts } from './mounts';
import { fields, list, type Program, value } from './program';
import { learnFsids, siteNameOf } from './site-neighbours';
import { declareSite, hubStoreNodes, learnHubFiles, writeSite } from './sites';
import { TEMPLATE_FIELDS } from '../../facts/fields';
import { DEFAULT_LAYOUT } from '../../facts/layouts';
import { COMPUTES_PREFIX } from '../../facts/site-wiring';
import { hubOf, soleEndpoint } from '../../model/endpoints';
import { serverPaths } from '../../model/exported';
import { hasField } from '../../model/fields';
import { at, textOr } from '../../model/json';
import { isBlank } from '../../model/pods';
import type { ApiNode, Topology } from '../../model/topology';

/** A control plane as a program on the rest of its file. */
export interface Plan {
  readonly program: Program;
  readonly edits: Edits;
  readonly moved: readonly MovedSecret[];
  /** Manifests beside the control plane that the program makes, as `kind/name`. */
  readonly objects: readonly string[];
  /** APIs of which as much cannot be said with constructs: nothing of all this holds then. */
  readonly refused: readonly string[];
}

/** As much of a control plane as is chosen, with constructs. */
export function plan(topology: Topology, choices: Choices, options: PlanOptions): Plan {
  const draft = new Draft(topology, choices);
  const hub = draft.apisOf(Extent.SITE).length > 0 ? hubOf(topology) : undefined;
  const apis = hubFirst(draft.apisOf(Extent.SITE, Extent.API, Extent.FIELDS), hub);
  if (hub) {
    learnHubFiles(draft, hub);
    learnFsids(draft, hub);
  }
  const ids = new Map(apis.map((api) => [api.name, draft.names.id(api.name, 'api')]));
  const said = new Map(apis.flatMap((api) => entryOf(api.name, saidBy(draft, api, hub))));
  const hoisted = hoistedOf(draft, apis, said);
  const declared = apis.map((api) => declareOne(draft, api, { id: ids.get(api.name)!, said, hub, hoisted }));
  const refused = apis.filter((_, index) => declared[index] === undefined).map(({ name }) => name);
  for (const [api, { config }] of said) noteSecret(draft, api, config);
  const fates = declareMounts(draft);
  const settings = settingsOf(draft);
  const texts = textEdits(draft);
  const names = hoisted.secrets.length > 0 ? list(hoisted.secrets.map(value)) : undefined;
  const glance = fields([...settings.entries, ...configProps(hoisted.options), ['configSecretNames', names]]);
  const removed = [...declared.flatMap((paths) => paths ?? []), ...settings.paths, ...texts.removed, ...fates.taken.map(mountPath)];
  const added = serverPaths(topology.controlPlane.document);
  const declarations = [...frame(topology, options, glance, notes(draft, fates.left)), ...inOrder(draft.all)];
  return {
    program: { title: titleOf(topology, options), declarations },
    edits: keepingEntries(draft, keepingTypes(draft, { removed: [...removed, ...added], set: texts.set })), moved: draft.moved, refused,
    objects: [...choices.computes].flatMap((name) => objectsOf(topology, name)),
  };
}

function objectsOf(topology: Topology, name: string): readonly string[] {
  const api = topology.apis.find((one) => one.name === name);
  const site = api && siteNameOf(topology, api);
  return site === undefined ? [] : [`ConfigMap/${COMPUTES_PREFIX}${site}`, `OpenStackDataPlaneService/${COMPUTES_PREFIX}${site}`];
}

/** What an API says with stores and options; its stores are declared. */
interface Said {
  readonly config: SaidConfig;
  readonly stores: ApiStores;
}

/** Those of a site are written with it. */
const NO_STORES: ApiStores = { stores: [], secrets: [] };

interface Around {
  readonly id: string;
  readonly said: ReadonlyMap<string, Said>;
  readonly hub: ApiNode | undefined;
  readonly hoisted: Hoisted;
}

function hubFirst(apis: readonly ApiNode[], hub: ApiNode | undefined): readonly ApiNode[] {
  return hub ? [...apis.filter((api) => api === hub), ...apis.filter((api) => api !== hub)] : apis;
}

function entryOf(name: string, said: Said | undefined): ReadonlyArray<readonly [string, Said]> {
  return said ? [[name, said]] : [];
}

/** Undefined where constructs do not have the words, or where the text stays. */
function saidBy(draft: Draft, api: ApiNode, hub: ApiNode | undefined): Said | undefined {
  const extent = draft.extentOf(api);
  if (extent === Extent.FIELDS) return undefined;
  const config = saidConfig(draft, api, extent === Extent.SITE || api === hub);
  if (extent === Extent.SITE) return config?.secretName === undefined && config ? { config, stores: NO_STORES } : undefined;
  const stores = config && declareStores(draft, api, api === hub ? hubStoreNodes(draft, api) : enabledStores(draft, api));
  return stores && { config, stores };
}

/** The paths that the base no longer has; undefined where the API cannot be declared. */
function declareOne(draft: Draft, api: ApiNode, { id, said, hub, hoisted }: Around): readonly Path[] | undefined {
  const own = said.get(api.name);
  if (draft.extentOf(api) === Extent.SITE) {
    const hubStores = hub && said.get(hub.name)?.stores;
    const site = own && hubStores ? writeSite(draft, api, without(own.config, hoisted.options), hubStores) : undefined;
    // A site names no Secrets of its own.
    if (!site || namedSecrets(api, [], own!.config).join() !== hoisted.secrets.join()) return undefined;
    declareSite(draft, api, id, site, []);
    return site.paths.map((path) => apiPath(api.name, ...path));
  }
  if (!own && draft.extentOf(api) === Extent.API) return undefined;
  const written = writeApi(draft, api, own ? ownProps(api, own.stores, own.config, hoisted) : []);
  declareApi(draft, api, id, written, commentsOn(draft, api, own?.config), api === hub);
  if (api === hub && own) declareHubSite(draft, api, own.stores);
  return [...written.paths.map((path) => apiPath(api.name, ...path)), ...(written.takesRoute ? [[...SECTION, 'apiOverrides', api.name]] : [])];
}

/** What every API that is a construct says; one alone says it for the whole service where the template did. */
function hoistedOf(draft: Draft, apis: readonly ApiNode[], said: ReadonlyMap<string, Said>): Hoisted {
  const all = apis.map((api) => (draft.extentOf(api) === Extent.FIELDS ? saidConfig(draft, api, false) : said.get(api.name)?.config));
  const known = all.filter((one): one is SaidConfig => one !== undefined);
  if (known.length < apis.length || (apis.length === 1 && apis[0].config !== undefined)) return { options: [], secrets: [] };
  const isWhole = said.size === apis.length && apis.length > 1;
  const lists = isWhole ? apis.map((api) => namedSecrets(api, said.get(api.name)!.stores.secrets, said.get(api.name)!.config)) : [];
  const secrets = lists.length > 0 && lists.every((one) => one.join() === lists[0].join()) ? lists[0] : [];
  return { options: said.size > 0 ? common(known) : [], secrets };
}

function settingsOf({ topology, choices }: Draft): TakenFields {
  if (!choices.settings) return { entries: [], paths: [] };
  const { glance: { template, section }, controlPlane: { spec }, targets, apis } = topology;
  const inTemplate = takeFields(template, templateRows({
    secret: textOr(spec.secret),
    endpoint: soleEndpoint(apis),
    hasRequest: !isBlank(at(template, 'storage', 'storageRequest')),
    newBus: targets.every((release) => hasField(TEMPLATE_FIELDS.fields!.notificationsBus, release)),
  }));
  const inSection = takeFields(section, SECTION_ROWS);
  const below = (place: Path, paths: TakenFields['paths']) => paths.map((path) => [...place.map(String), ...path]);
  return {
    entries: [...inTemplate.entries, ...inSection.entries],
    paths: [...below(TEMPLATE, inTemplate.paths), ...below(SECTION, inSection.paths)],
  };
}

/** An entry without a type says `split`: one that stays for something else has to say what the construct says. */
function keepingTypes(draft: Draft, edits: Edits): Edits {
  const { apis, controlPlane: { document } } = draft.topology;
  const left = at(edited(document, edits), ...TEMPLATE.map(String), 'glanceAPIs');
  const stays = ({ name }: ApiNode) => at(left, name) !== undefined || draft.choices.extents.get(name) === Extent.FIELDS;
  const types = new Set(apis.filter((api) => api.layout !== DEFAULT_LAYOUT && stays(api)).map(({ name }) => apiPath(name, 'type').join('\0')));
  return { ...edits, removed: edits.removed.filter((path) => !types.has(path.join('\0'))) };
}

/** An API whose stores are in the base needs its entry there, be it empty. */
function keepingEntries(draft: Draft, { removed, set }: Edits): Edits {
  const gone = new Set(removed.map((path) => path.join('\0')));
  const empty = draft.apisOf(Extent.FIELDS).filter(({ name, body }) => {
    const isGone = (field: string) => gone.has(apiPath(name, field).join('\0'));
    return Object.keys(body).every(isGone) && !set.some(([path]) => path.join('\0').startsWith(apiPath(name).join('\0')));
  });
  return { removed, set: [...set, ...empty.map(({ name }) => [apiPath(name), {}] as const)] };
}

function noteSecret(draft: Draft, api: string, { secretName, secretOptions }: SaidConfig): void {
  if (secretName !== undefined) draft.moved.push({ api, secretName, options: secretOptions });
}
