import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { CRD_LINES } from './support/crds';
import { EXPECTED, EXPECTED_WITH_ALL } from './support/example-values';
import { ask, judgesFolder } from './support/judges';
import { osloChecks, type OsloReport } from './support/oslo-config';
import { ENGINES, propagate, render, type Engine, type ExtraMount } from './support/template-engine';
import { EXAMPLES, exampleNames } from '../../scripts/example-list';
import { STORES } from '../../src/facts/stores/index.generated';

jest.setTimeout(900_000);

/** What a Secret that the examples only name holds, as docs/secrets.md makes it. */
const EXISTING_SECRETS: Readonly<Record<string, string>> = {
  'glance-images-s3': '[images]\ns3_store_access_key = A\ns3_store_secret_key = S\n',
  'glance-archive-s3': '[archive]\ns3_store_access_key = A\ns3_store_secret_key = S\n',
};

/** Variables that the operator always has. Source: glance-operator, internal/controller/glanceapi_controller.go. */
const VARIABLES = {
  ServiceUser: 'glance', ServicePassword: '12345678', KeystoneInternalURL: 'https://keystone-internal.openstack.svc:5000',
  KeystonePublicURL: 'https://keystone.example.com', QuotaEnabled: false,
};

/** Directories in which Apache looks, whatever Glance is told. Source: glance-operator, config/samples/httpd-overrides. */
const READ_WITHOUT_AN_OPTION = ['/etc/httpd/conf_custom'];
/** Those that it has at times: an application credential, and what the catalog says of the API. Source: the same. */
const AT_TIMES = { ApplicationCredentialID: 'ID', ApplicationCredentialSecret: 'SECRET', Region: 'regionOne', EndpointID: 'ENDPOINT' };

/** Options that only the product's glance_store has: upstream's of that time does not register them. */
const BACKPORTS = new Set(STORES.flatMap(({ options }) => options).filter(({ support }) => support === 'backport').map(({ name }) => name));

/** Options that name a file or a directory in the pods. */
const PATHS = new RegExp(`^(?:${[
  'rbd_store_ceph_conf', 's3_store_cacert', 'swift_store_cacert', 'https_ca_certificates_file', 'filesystem_store_datadir', 'policy_file',
].join('|')}) = (.*)$`, 'gm');

const LINES = [...Object.keys(CRD_LINES), 'fr6head'];

interface Api {
  readonly customServiceConfig?: string;
  readonly customServiceConfigSecrets?: readonly string[];
}

interface ControlPlane {
  readonly spec: {
    readonly extraMounts?: readonly ExtraMount[];
    readonly glance: {
      readonly template: Api & { readonly glanceAPIs: Readonly<Record<string, Api>>; readonly extraMounts?: readonly ExtraMount[] };
    };
  };
}

const examples = exampleNames().map(read);
const apis = examples.flatMap(({ name, controlPlane, secrets }) => Object.entries(controlPlane.spec.glance.template.glanceAPIs)
  .map(([apiName, api]) => ({ title: `${name}/${apiName}`, name, apiName, controlPlane, ...files(controlPlane, api, secrets) })));

describe.each(Object.keys(ENGINES) as Engine[])('rendered by the engine of %s', (engine) => {
  let reports: Readonly<Record<string, OsloReport>>;

  beforeAll(() => {
    const rendered = render(engine, apis.flatMap(({ config, secret }) => [config, secret].map((text) => ({ text, vars: VARIABLES }))));
    const asked = apis.map((_, index) => ({ '02-config.conf': textOf(rendered[index * 2]), '03-config.conf': textOf(rendered[index * 2 + 1]) }));
    const answers = osloChecks(asked);
    reports = Object.fromEntries(apis.map(({ title }, index) => [title, answers[index]]));
  });

  test.each(apis.map(({ title }) => title))('Glance reads every option of %s as its program says it', (title) => {
    const { unknownOptions, values, stores: _, ...rest } = reports[title];
    expect(rest).toEqual({ unknownSections: [], orphans: [], badValues: [], doubled: [], oldNames: [] });
    expect(unknownOptions.filter((option) => !BACKPORTS.has(option.split('] ')[1]))).toEqual([]);
    expect(values).toEqual(EXPECTED[title]);
  });

  test.each(Object.keys(EXPECTED_WITH_ALL))('where the operator has everything, Glance reads %s so', (title) => {
    const { config, secret } = apis.find((api) => api.title === title)!;
    const vars = { ...VARIABLES, ...AT_TIMES };
    const [text, secretText] = render(engine, [config, secret].map((one) => ({ text: one, vars }))).map(textOf);
    const [{ values, badValues, unknownOptions }] = osloChecks([{ '02-config.conf': text, '03-config.conf': secretText }]);
    expect({ values, badValues }).toEqual({ values: EXPECTED_WITH_ALL[title], badValues: [] });
    expect(unknownOptions.filter((option) => !BACKPORTS.has(option.split('] ')[1]))).toEqual([]);
  });

  test.each(apis.map((api) => [api.title, api] as const))('every file that %s names is mounted into its pods, once', (_, { apiName, controlPlane, config }) => {
    const { spec } = controlPlane;
    const mounts = [...spec.glance.template.extraMounts ?? [], ...spec.extraMounts ?? []];
    const [volumes] = propagate(engine, [{ mounts, match: ['Glance', 'GlanceAPI', apiName] }]);
    const directories = mounts.flatMap(({ extraVol }) => extraVol).flatMap((entry) => entry.mounts)
      .filter(({ name }) => volumes.includes(name)).map(({ mountPath }) => mountPath);
    const named = [...config.matchAll(PATHS)].map(([, path]) => path);
    expect(new Set(volumes).size).toBe(volumes.length);
    const own = ['/etc/pki/', ...(volumes.length === 0 ? ['/var/lib/glance/'] : [])];
    const missing = named.filter((path) => ![...directories.map((directory) => `${directory}/`), ...own].some((start) => `${path}/`.startsWith(start)));
    expect(missing).toEqual([]);
    const unnamed = directories.filter((directory) => !named.some((path) => `${path}/`.startsWith(`${directory}/`)));
    expect(unnamed.filter((directory) => !READ_WITHOUT_AN_OPTION.includes(directory))).toEqual([]);
  });
});

test.each(LINES)('the webhook of %s admits every example', (line) => {
  const model = join(judgesFolder(), 'judges/webhook/model.py');
  const cases = examples.filter(({ lines }) => lines.includes(line))
    .map(({ name, controlPlane }) => ({ id: name, manifest: controlPlane, versions: [] }));
  const verdicts = ask<{ id: string; rules: readonly string[] }>('python3', [model, line], cases);
  expect(verdicts).toEqual(cases.map(({ id }) => ({ id, rules: [] })));
});

interface Example {
  readonly name: string;
  readonly controlPlane: ControlPlane;
  /** What is in each Secret, by name. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The lines that it is for. */
  readonly lines: readonly string[];
}

function read(name: string): Example {
  const folder = join(EXAMPLES, name, 'manifests');
  const documents = readdirSync(folder).flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8'), { version: '1.1' })).map((one) => one.toJS());
  const made = documents.filter(({ kind }) => kind === 'Secret').map(({ metadata, data }) => [metadata.name, joined(data)]);
  const controlPlane = documents.find(({ kind }) => kind === 'OpenStackControlPlane') ?? merged(base(), documents[0]);
  return { name, controlPlane, secrets: { ...EXISTING_SECRETS, ...Object.fromEntries(made) }, lines: linesOf(name) };
}

/** All, or those in the example's `releases.txt`; what is for FR6 is for both its lines. */
function linesOf(name: string): readonly string[] {
  const file = join(EXAMPLES, name, 'releases.txt');
  const named = existsSync(file) ? readFileSync(file, 'utf8').split(/\s+/) : LINES;
  return LINES.filter((line) => named.includes(line === 'fr6head' ? 'fr6' : line));
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
function files(
  { spec: { glance: { template } } }: ControlPlane, api: Api, secrets: Example['secrets'],
): { readonly config: string; readonly secret: string } {
  const names = api.customServiceConfigSecrets ?? template.customServiceConfigSecrets ?? [];
  const unknown = names.filter((name) => secrets[name] === undefined);
  if (unknown.length > 0) throw new Error(`Nobody says what is in ${unknown.join(', ')}`);
  return { config: api.customServiceConfig || (template.customServiceConfig ?? ''), secret: names.map((name) => `${secrets[name]}\n`).join('') };
}

function joined(data: Readonly<Record<string, string>>): string {
  return Object.keys(data).sort().map((key) => Buffer.from(data[key], 'base64').toString('utf8')).join('\n');
}

function textOf({ rendered, error }: { readonly rendered?: string; readonly error?: string }): string {
  if (rendered === undefined) throw new Error(error);
  return rendered;
}
