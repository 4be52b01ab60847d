import { join } from 'node:path';
import { CRD_LINES } from './support/crds';
import { configFiles, readExample, VARIABLES } from './support/example-files';
import { linesOf } from './support/example-lines';
import { EXPECTED, EXPECTED_WITH_ALL } from './support/example-values';
import { ask, judgesFolder } from './support/judges';
import { osloChecks, type OsloReport } from './support/oslo-config';
import { ENGINES, propagate, render, type Engine } from './support/template-engine';
import { exampleNames } from '../../scripts/example-list';
import { STORES } from '../../src/facts/stores/index.generated';

jest.setTimeout(900_000);

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

const examples = exampleNames().map((name) => ({ ...readExample(name), lines: claimed(name) }));
const apis = examples.flatMap(({ name, controlPlane, secrets }) => Object.entries(controlPlane.spec.glance.template.glanceAPIs)
  .map(([apiName, api]) => ({ title: `${name}/${apiName}`, name, apiName, controlPlane, ...configFiles(controlPlane, api, secrets) })));

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

/** What is for FR6 is for both its lines. */
function claimed(name: string): readonly string[] {
  const named: readonly string[] = linesOf(name);
  return LINES.filter((line) => named.includes(line === 'fr6head' ? 'fr6' : line));
}

function textOf({ rendered, error }: { readonly rendered?: string; readonly error?: string }): string {
  if (rendered === undefined) throw new Error(error);
  return rendered;
}
