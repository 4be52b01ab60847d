import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { parse, parseAllDocuments } from 'yaml';
import type { ExtraMount } from './template-engine';
import { EXAMPLES } from '../../../scripts/example-list';

export interface Api {
  readonly customServiceConfig?: string;
  readonly customServiceConfigSecrets?: readonly string[];
}

export interface ControlPlane {
  readonly spec: { readonly extraMounts?: readonly ExtraMount[]; readonly glance: { readonly template: Template } };
}

interface Template extends Api {
  readonly glanceAPIs: Readonly<Record<string, Api>>;
  readonly extraMounts?: readonly ExtraMount[];
}

/** What the operator makes an API's two files from, before it renders them. */
export interface ConfigTexts {
  readonly config: string;
  readonly secret: string;
}

export interface Example {
  readonly name: string;
  readonly controlPlane: ControlPlane;
  /** By name, as the operator joins their keys. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** What a Secret that the examples only name holds, as docs/secrets.md makes it. */
const EXISTING_SECRETS: Readonly<Record<string, string>> = {
  'glance-images-s3': '[images]\ns3_store_access_key = A\ns3_store_secret_key = S\n',
  'glance-archive-s3': '[archive]\ns3_store_access_key = A\ns3_store_secret_key = S\n',
};

/** Variables that the operator always has. Source: glance-operator, internal/controller/glanceapi_controller.go. */
export const VARIABLES = {
  ServiceUser: 'glance', ServicePassword: '12345678', KeystoneInternalURL: 'https://keystone-internal.openstack.svc:5000',
  KeystonePublicURL: 'https://keystone.example.com', QuotaEnabled: false,
};

/** The control plane of an example as it stands in its manifests, merged with the base if it is a patch, and the texts of its Secrets. */
export function readExample(name: string): Example {
  const folder = join(EXAMPLES, name, 'manifests');
  const documents = readdirSync(folder).flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8'), { version: '1.1' })).map((one) => one.toJS());
  return exampleOf(name, documents);
}

/** The same of manifests that are at hand. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- manifests are looked into freely
export function exampleOf(name: string, documents: readonly any[]): Example {
  const made = documents.filter(({ kind }) => kind === 'Secret').map(({ metadata, data, stringData }) => [metadata.name, joined(data, stringData)]);
  const controlPlane = documents.find(({ kind }) => kind === 'OpenStackControlPlane') ?? merged(base(), documents[0]);
  return { name, controlPlane, secrets: { ...EXISTING_SECRETS, ...Object.fromEntries(made) } };
}

function base(): unknown {
  return parse(readFileSync(join(EXAMPLES, 'base/openstack_control_plane.yaml'), 'utf8'), { version: '1.1' });
}

/** RFC 7386. */
function merged(target: unknown, patch: unknown): ControlPlane {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch as ControlPlane;
  const result: Record<string, unknown> = { ...target as object };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result as unknown as ControlPlane;
}

/** What the operator makes the two files of an API from. Source: glance-operator, internal/controller/glance_controller.go. */
export function configFiles({ spec: { glance: { template } } }: ControlPlane, api: Api, secrets: Example['secrets']): ConfigTexts {
  const names = api.customServiceConfigSecrets ?? template.customServiceConfigSecrets ?? [];
  const unknown = names.filter((name) => secrets[name] === undefined);
  if (unknown.length > 0) throw new Error(`Nobody says what is in ${unknown.join(', ')}`);
  return { config: api.customServiceConfig || (template.customServiceConfig ?? ''), secret: names.map((name) => `${secrets[name]}\n`).join('') };
}

function joined(data: Readonly<Record<string, string>> = {}, plain: Readonly<Record<string, string>> = {}): string {
  const texts = { ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString('utf8')])), ...plain };
  return Object.keys(texts).sort().map((key) => texts[key]).join('\n');
}
