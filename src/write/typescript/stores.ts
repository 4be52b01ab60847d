import { clusterFiles, declareCluster, directoryOf } from './clusters';
import { caBundle, type Login, type LoginOptions, secretLogin, serviceLogin } from './credentials';
import type { Draft } from './draft';
import { factText, typedValue } from './options';
import { call, type Entry, type Expr, fields, type Ref, value } from './program';
import { isSamePath, StoreUse } from './store-use';
import { sizeOf } from './values';
import { SYSTEM_BUNDLE } from '../../facts/ca-bundles';
import type { OptionFact } from '../../facts/store-facts';
import { COMMON_OPTIONS } from '../../facts/stores/common';
import { FILE } from '../../facts/stores/file';
import { objectOr, rowOf, textOr } from '../../model/json';
import { mountsOf } from '../../model/mounted';
import { readAs } from '../../model/oslo/types';
import { plainPath } from '../../model/pods';
import { variableText } from '../../model/template/guard';
import type { ApiNode, StoreNode } from '../../model/topology';
import { driverFacts, storeOptionFact } from '../../rules/config/option-facts';

/** The construct of a driver, and what it says with properties of its own. */
interface DriverRow {
  readonly construct: string;
  readonly own: (use: StoreUse) => Own | undefined;
}

interface Own {
  readonly entries: ReadonlyArray<readonly [string, Expr | undefined]>;
  /** Options that are said with these properties, or by the construct itself. */
  readonly says: readonly string[];
  readonly construct?: string;
  readonly login?: Login;
  /** Directories that the construct has mounted. */
  readonly directories?: readonly string[];
}

/** A store as its construct, before that is declared. */
export interface WrittenStore {
  readonly type: string;
  readonly id: string;
  readonly props: readonly Entry[];
  readonly secretName?: string;
  readonly comments?: readonly string[];
}

/** The store of an API as a construct; undefined where no construct says exactly the same. */
export function writeStore(draft: Draft, api: ApiNode, store: StoreNode): WrittenStore | undefined {
  const use = new StoreUse(draft, api, store);
  const row = rowOf(DRIVERS, store.driver);
  const own = use.isBeyondWords ? undefined : row?.own(use);
  const others = own && otherOptions(use, own);
  if (!row || !own || !others) return undefined;
  for (const directory of own.directories ?? []) draft.fills(api, plainPath(directory));
  const { secretName, comments } = own.login ?? {};
  return {
    type: own.construct ?? row.construct, id: store.id, props: fields([...own.entries, ...others]).entries,
    ...(secretName === undefined ? {} : { secretName }), ...(comments === undefined ? {} : { comments }),
  };
}

export function declareStore(draft: Draft, { name: api }: ApiNode, { type, id, props, comments }: WrittenStore): Ref {
  const naming = { kind: 'store', words: ['store', api], idProp: 'storeId' };
  return draft.construct('stores', type, id, props, comments ? { ...naming, comments } : naming);
}

/** Options by their typed property, or else by name. */
function otherOptions(use: StoreUse, { says }: Own): readonly Entry[] | undefined {
  const { store: { driver } } = use;
  const said = new Set(says);
  const typed = typedOptions(use, said);
  if (!typed) return undefined;
  const left = [...use.options].filter(([name]) => !said.has(name));
  if (left.some(([name]) => use.plain(name) === undefined)) return undefined;
  const isKnown = (name: string) => storeOptionFact(driver, name) !== undefined;
  const map = (known: boolean) => left.filter(([name]) => isKnown(name) === known)
    .map(([name]) => [name, value(use.plain(name)!)] as const);
  const named = ([name, entries]: readonly [string, readonly Entry[]]) => (entries.length === 0 ? [] : [[name, fields(entries)] as const]);
  return [...typed, ...named(['options', map(true)]), ...named(['uncheckedOptions', map(false)])];
}

function typedOptions(use: StoreUse, said: Set<string>): readonly Entry[] | undefined {
  const { store: { driver } } = use;
  const entries: Entry[] = [];
  for (const fact of [...COMMON_OPTIONS, ...driverFacts(driver)!.options]) {
    if (fact.prop === undefined || said.has(fact.name)) continue;
    const text = use.has(fact.name) ? use.plain(fact.name) : spokenDefault(fact);
    if (text === undefined) {
      if (use.has(fact.name) || fact.written !== undefined) return undefined;
      continue;
    }
    const typed = typedValue(driver, fact, text);
    if (typed === undefined && fact.written !== undefined) return undefined;
    if (typed === undefined) continue;
    said.add(fact.name);
    if (!isWritten(fact, text)) entries.push([fact.prop, typed]);
  }
  return entries;
}

/** What Glance takes when nothing is said has to be said where the construct would say something else. */
function spokenDefault({ written, default: usual }: OptionFact): string | undefined {
  return written === undefined || usual === undefined ? undefined : factText(usual);
}

function isWritten({ written, type }: OptionFact, text: string): boolean {
  if (written === undefined) return false;
  const [ours, theirs] = [readAs(type, factText(written)), readAs(type, text)];
  return ours.ok && theirs.ok && ours.value === theirs.value;
}

const DRIVERS: Readonly<Record<string, DriverRow | undefined>> = {
  rbd: { construct: 'RbdStore', own: rbd },
  cinder: { construct: 'CinderStore', own: cinder },
  swift: { construct: 'SwiftStore', own: swift },
  s3: { construct: 'S3Store', own: s3 },
  file: { construct: 'FileStore', own: file },
  http: { construct: 'HttpStore', own: http },
};

function rbd(use: StoreUse): Own | undefined {
  const { draft, api } = use;
  const [confPath, user] = [use.plain('rbd_store_ceph_conf'), use.plain('rbd_store_user')];
  if (confPath === undefined || user === undefined || user === '') return undefined;
  const files = draft.filesOf(api, confPath, user) ?? clusterFiles(draft.topology, api, confPath, user);
  if (!files) return undefined;
  return {
    entries: [['cluster', declareCluster(draft, api, files)]], says: ['rbd_store_ceph_conf', 'rbd_store_user'], directories: [directoryOf(confPath)],
  };
}

const CINDER_LOGIN: LoginOptions = {
  address: 'cinder_store_auth_address',
  user: 'cinder_store_user_name', userText: variableText('ServiceUser'), password: 'cinder_store_password',
  project: 'cinder_store_project_name',
  credentialId: 'cinder_store_application_credential_id', credentialSecret: 'cinder_store_application_credential_secret',
};

function cinder(use: StoreUse): Own | undefined {
  const login = serviceLogin(use, CINDER_LOGIN);
  const ca = bundleOf(use, 'cinder_ca_certificates_file');
  const type = use.plain('cinder_volume_type');
  if (!login || !ca || (use.has('cinder_volume_type') && type === undefined)) return undefined;
  return {
    entries: [['credentials', login.credentials], ['volumeTypeName', type === undefined ? undefined : value(type)], ['ca', ca.expr]],
    says: [...login.says, 'cinder_volume_type', ...ca.says], login, ...directories(ca),
  };
}

const SWIFT_LOGIN: LoginOptions = {
  address: 'swift_store_auth_address',
  user: 'swift_store_user', userText: { template: 'service:{{ .ServiceUser }}', references: [] }, password: 'swift_store_key',
  credentialId: 'swift_store_application_credential_id', credentialSecret: 'swift_store_application_credential_secret',
};

function swift(use: StoreUse): Own | undefined {
  const login = use.has('swift_store_config_file') ? { says: [] } as Login : serviceLogin(use, SWIFT_LOGIN);
  const ca = bundleOf(use, 'swift_store_cacert');
  const region = swiftRegion(use);
  const [large, segment] = ['swift_store_large_object_size', 'swift_store_large_object_chunk_size'].map((name) => swiftSize(use, name));
  if (!login || !ca || region === undefined || large === undefined || segment === undefined || use.plain('swift_store_auth_version') !== '3') return undefined;
  return {
    entries: [
      ['credentials', login.credentials], ['region', region ?? undefined], ['largeObjectSize', large ?? undefined], ['segmentSize', segment ?? undefined],
      ['ca', ca.expr],
    ],
    says: [
      ...login.says, ...ca.says, 'swift_store_auth_version', 'swift_store_region', 'swift_store_large_object_size', 'swift_store_large_object_chunk_size',
    ],
    login, ...directories(ca),
  };
}

/** Null for none. */
function swiftRegion(use: StoreUse): Expr | null | undefined {
  const name = 'swift_store_region';
  if (!use.has(name)) return null;
  if (use.isTemplate(name, variableText('Region'), true)) return call('SwiftRegion', 'ofCatalog');
  const plain = use.plain(name);
  return plain === undefined ? undefined : call('SwiftRegion', 'of', value(plain));
}

/** In units of 1000 KiB; a larger unit is taken where as much is left out of it. */
function swiftSize(use: StoreUse, name: string): Expr | null | undefined {
  if (!use.has(name)) return null;
  const text = use.plain(name);
  if (text === undefined || !/^[1-9][0-9]{0,9}$/.test(text)) return undefined;
  const kibibytes = Number(text) * 1000;
  const rounded = [1024 ** 2, 1024].map((unit) => Math.ceil(kibibytes / unit) * unit);
  const rounder = rounded.find((size) => Math.floor(size / 1000) === Number(text));
  return sizeOf(rounder ?? kibibytes);
}

const S3_KEYS = ['s3_store_access_key', 's3_store_secret_key'];

function s3(use: StoreUse): Own | undefined {
  const [endpoint, bucket] = [use.plain('s3_store_host'), use.plain('s3_store_bucket')];
  const written = S3_KEYS.filter((name) => use.plain(name) !== undefined);
  if (endpoint === undefined || bucket === undefined || written.length !== S3_KEYS.filter((name) => use.has(name)).length) return undefined;
  const login = secretLogin(use, 'S3Credentials', written, S3_KEYS);
  const ca = bundleOf(use, 's3_store_cacert');
  const multipart = s3Multipart(use);
  const isTls = /^https:/i.test(endpoint);
  if (!login || !ca || multipart === undefined || (isTls && ca.path === undefined)) return undefined;
  return {
    entries: [
      ['endpoint', value(endpoint)], ['bucket', value(bucket)], ['credentials', login.credentials],
      ['ca', isTls && ca.path === SYSTEM_BUNDLE ? undefined : ca.expr], ['multipart', multipart ?? undefined],
    ],
    says: ['s3_store_host', 's3_store_bucket', ...login.says, ...ca.says, 's3_store_large_object_size'], login, ...directories(ca),
  };
}

function s3Multipart(use: StoreUse): Expr | null | undefined {
  const name = 's3_store_large_object_size';
  if (!use.has(name)) return null;
  const text = use.plain(name);
  if (text === undefined || !/^[0-9]{1,9}$/.test(text)) return undefined;
  return Number(text) === 0 ? call('S3Multipart', 'always') : call('S3Multipart', 'above', sizeOf(Number(text) * 1024));
}

/** A share that is mounted at the directory of the images makes the store one on NFS. */
function file(use: StoreUse): Own | undefined {
  const name = 'filesystem_store_datadir';
  const usual = factText(FILE.options.find((fact) => fact.name === name)!.default);
  const directory = use.has(name) ? use.plain(name) : usual;
  if (directory === undefined || directory === '') return undefined;
  const elsewhere = isSamePath(directory, usual) ? undefined : value(directory);
  const share = nfsShare(use, directory);
  if (!share) return { entries: [['directory', elsewhere]], says: [name] };
  return {
    construct: 'NfsStore', says: [name], directories: [directory],
    entries: [['server', value(share.server)], ['path', value(share.path)], ['directory', elsewhere]],
  };
}

interface Share { readonly server: string; readonly path: string }

function nfsShare({ draft: { topology }, api }: StoreUse, directory: string): Share | undefined {
  const mounted = mountsOf(topology, api)
    .find(({ mount }) => isSamePath(textOr(mount.mountPath) ?? '', directory) && !mount.subPath && mount.readOnly !== true);
  const { server, path, ...others } = objectOr(mounted?.volume?.nfs);
  return typeof server === 'string' && typeof path === 'string' && Object.keys(others).length === 0 ? { server, path } : undefined;
}

function http(use: StoreUse): Own | undefined {
  const ca = bundleOf(use, 'https_ca_certificates_file');
  return ca && { entries: [['ca', ca.expr]], says: ca.says, ...directories(ca) };
}

interface Bundle { readonly expr?: Expr; readonly path?: string; readonly says: readonly string[]; readonly directory?: string }

/** Another path stays an option by its name. */
function bundleOf(use: StoreUse, name: string): Bundle | undefined {
  if (!use.has(name)) return { says: [] };
  const path = use.plain(name);
  if (path === undefined) return undefined;
  const found = caBundle(use, path);
  return found ? { ...found, path, says: [name] } : { path, says: [] };
}

function directories({ directory }: Bundle): { readonly directories?: readonly string[] } {
  return directory === undefined ? {} : { directories: [directory] };
}
