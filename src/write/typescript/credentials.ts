import { call, type Expr, value } from './program';
import { type StoreUse } from './store-use';
import { SYSTEM_BUNDLE } from '../../facts/ca-bundles';
import { isObject, textOr } from '../../model/json';
import { labelOf } from '../../model/label';
import { objectsIn } from '../../model/mount-plan';
import { mountsOf } from '../../model/mounted';
import { sectionKey } from '../../model/oslo/ini';
import { plainPath } from '../../model/pods';
import { secretNamed } from '../../model/query';
import { variableText } from '../../model/template/guard';
import type { TemplateText } from '../../model/topology';

/** What a store says of its login, and the options that are said with it. */
export interface Login {
  /** Absent for the one that the construct takes by itself. */
  readonly credentials?: Expr;
  readonly says: readonly string[];
  readonly secretName?: string;
  readonly comments?: readonly string[];
}

/** The options of a driver with which it logs in at another service. */
export interface LoginOptions {
  readonly address: string;
  readonly user: string;
  /** What the construct writes for the service user. */
  readonly userText: TemplateText;
  readonly password: string;
  /** The project, where it is an option of its own; the construct says `service`. */
  readonly project?: string;
  readonly credentialId: string;
  readonly credentialSecret: string;
}

/** The login of a Cinder or Swift store; undefined where it is none that `ServiceCredentials` has. */
export function serviceLogin(use: StoreUse, names: LoginOptions): Login | undefined {
  const { address, user, password, project, credentialId, credentialSecret } = names;
  if (!use.isTemplate(address, variableText('KeystoneInternalURL'))) return undefined;
  const absent = use.has(credentialId) ? false : undefined;
  if (project !== undefined && !isProject(use, project, absent)) return undefined;
  const says = [address, user, password, ...(project === undefined ? [] : [project])];
  if (use.has(credentialId)) {
    const issued = use.isTemplate(credentialId, variableText('ApplicationCredentialID'), true)
      && use.isTemplate(credentialSecret, variableText('ApplicationCredentialSecret'), true)
      && isServiceUser(use, names, false) && use.isTemplate(password, variableText('ServicePassword'), false);
    return issued ? { credentials: call('ServiceCredentials', 'applicationCredential'), says: [...says, credentialId, credentialSecret] } : undefined;
  }
  if (isServiceUser(use, names) && use.isTemplate(password, variableText('ServicePassword'))) return { says };
  return inSecret(use, names, says);
}

/** User and password are in a Secret, or have to go there. */
function inSecret(use: StoreUse, { user, password }: LoginOptions, says: readonly string[]): Login | undefined {
  const moved = [user, password].filter((name) => use.plain(name) !== undefined);
  if ([user, password].some((name) => use.has(name)) && moved.length < 2) return undefined;
  return secretLogin(use, 'ServiceCredentials', moved, says);
}

/** The Secret of a store with its keys, by name. */
export function secretLogin(use: StoreUse, type: string, moved: readonly string[], says: readonly string[]): Login | undefined {
  const { draft, store: { id, driver }, api } = use;
  const secretName = moved.length > 0 ? labelOf(`glance-${id}-${driver}`) : likelySecret(use);
  if (secretName === undefined) return undefined;
  if (moved.length > 0) draft.moved.push({ api: api.name, secretName, options: moved.map((name) => ({ section: id, name })) });
  const credentials = call(type, 'fromSecretName', value(secretName));
  const comments = moved.length === 0 ? [] : [
    `The file has ${moved.join(' and ')} of '${id}' in plain text: put the lines, below [${id}], into a Secret with one key before this is applied (docs/secrets.md).`,
  ];
  return { credentials, says, secretName, comments };
}

/** A bundle, and the directory that it is mounted at. */
export interface FoundBundle {
  readonly expr: Expr;
  readonly directory?: string;
}

/** Who signed a certificate: as a property, or undefined where the path is none that a `CaBundle` has. */
export function caBundle({ draft: { topology }, api }: StoreUse, path: string): FoundBundle | undefined {
  if (path === SYSTEM_BUNDLE) return { expr: call('CaBundle', 'system') };
  const [, directory, name, key] = /^(\/etc\/glance-ca\/([^/]+))\/([^/]+)$/.exec(path) ?? [];
  if (directory === undefined) return undefined;
  const here = mountsOf(topology, api).filter(({ mount, volume }) => plainPath(textOr(mount.mountPath) ?? '') === directory && isObject(volume));
  const shown = here.flatMap(({ volume }) => objectsIn(volume!)).find((one) => one.name === name);
  if (!shown) return undefined;
  const method = shown.kind === 'secret' ? 'fromSecretName' : 'fromConfigMapName';
  return { expr: call('CaBundle', method, value(name), ...(key === 'ca.crt' ? [] : [value(key)])), directory };
}

function isProject(use: StoreUse, project: string, absentWhen: boolean | undefined): boolean {
  const option = use.options.get(project);
  return option?.value === 'service' && option.when?.present === absentWhen;
}

/** By the variable, or by the name that the operator puts in its place. */
function isServiceUser(use: StoreUse, { user, userText }: LoginOptions, when?: boolean): boolean {
  if (use.isTemplate(user, userText, when)) return true;
  const name = textOr(use.draft.topology.glance.template.serviceUser) || 'glance';
  const written = use.options.get(user);
  return written?.value === userText.template.replace('{{ .ServiceUser }}', name) && written.when?.present === when;
}

/** Of the Secrets of an API the one that is known to have the section; else the one that is called after the store, or the first. */
function likelySecret({ draft: { topology }, api: { configSecrets }, store: { id } }: StoreUse): string | undefined {
  const sectionsOf = (name: string) => secretNamed(topology, name)?.config?.sections ?? [];
  const has = (name: string) => sectionsOf(name).some((section) => sectionKey(section.name) === sectionKey(id));
  return configSecrets.find(has) ?? configSecrets.find((name) => name.includes(labelOf(id))) ?? configSecrets[0];
}
