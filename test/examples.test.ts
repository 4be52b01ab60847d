import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { EXAMPLES, EXAMPLE_ENVIRONMENT, REFUSED, exampleNames } from '../scripts/example-list';
import { hearing } from './support/synth';
import type { JsonObject } from '../src/model/json';
import { plainYaml } from '../src/model/plain-yaml';

const CHECKOUT = join(__dirname, '..');

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'cdk8s-glance-'));
});

afterEach(() => {
  process.chdir(CHECKOUT);
  rmSync(outdir, { recursive: true });
});

test.each(exampleNames())('the manifests of the example %s are what its program yields, without a warning', (name) => {
  const folder = join(EXAMPLES, name);
  const { heard } = hearing(() => run(folder));
  expect(heard).toBe('');
  expect(filesOf(outdir)).toEqual(filesOf(join(folder, 'manifests')));
});

test.each(exampleNames())('the manifests of the example %s need no whole YAML writer', (name) => {
  const scalar = (value: unknown) => Yaml.stringify(value).slice(0, -1);
  for (const [file, text] of Object.entries(filesOf(join(EXAMPLES, name, 'manifests')))) {
    const documents = parseAllDocuments(text).map((document) => document.toJS() as JsonObject);
    expect([file, documents.map((document) => plainYaml(document, scalar) ?? 'seldom').join('---\n')]).toEqual([file, text]);
  }
});

test('every folder of the examples is a program or is used by one', () => {
  const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.filter((name) => !existsSync(join(EXAMPLES, name, 'main.ts')))).toEqual(['base', 'go', 'java', 'python', 'refused']);
});

test('the program that is refused says what its report says, and writes nothing', () => {
  expect(() => run(REFUSED, 'refused.ts')).toThrow(readFileSync(join(REFUSED, 'report.txt'), 'utf8').trimEnd());
  expect(readdirSync(outdir)).toEqual([]);
});

function run(folder: string, program = 'main.ts'): void {
  process.chdir(folder);
  const before = { ...process.env };
  Object.assign(process.env, EXAMPLE_ENVIRONMENT, { CDK8S_OUTDIR: outdir });
  try {
    jest.isolateModules(() => jest.requireActual(join(folder, program)));
  } finally {
    process.env = before;
  }
}

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
