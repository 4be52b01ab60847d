import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { parseAllDocuments, stringify } from 'yaml';
import * as library from '../src';
import { hearing } from './support/synth';

const CHECKOUT = join(__dirname, '..');
const BASE_FOLDER = join(CHECKOUT, 'examples', 'base');
const README = readFileSync(join(CHECKOUT, 'README.md'), 'utf8');
const [FIRST, WRONG, PATCHING] = blocks('ts');

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'cdk8s-glance-'));
});

afterEach(() => {
  rmSync(outdir, { recursive: true });
});

test('the program of the README yields the manifest that stands below it', () => {
  const { heard } = run(FIRST);
  const [document] = parseAllDocuments(readFileSync(join(outdir, 'openstack.k8s.yaml'), 'utf8')).map((one) => one.toJS());
  expect(heard).toBe('');
  expect(stringify({ glance: document.spec.glance }, { lineWidth: 0 })).toBe(blocks('yaml')[0]);
});

test('the wrong program of the README ends with the report that stands below it, and writes nothing', () => {
  const { thrown, heard } = run(WRONG);
  expect(thrown?.message).toContain(blocks('text')[0]);
  expect(heard).toBe('');
  expect(readdirSync(outdir)).toEqual([]);
});

test('the patch of the README is written, and its warning is accepted', () => {
  const file = join(outdir, 'glance.patch.yaml');
  const { thrown, heard } = run(PATCHING.replace("'glance.patch.yaml'", JSON.stringify(file)));
  expect([thrown, heard]).toEqual([undefined, '']);
  expect(existsSync(file)).toBe(true);
});

test.each([...new Set([...README.matchAll(/\]\(([^):#]+)\)/g)].map(([, path]) => path))])('the README links to %s, which is there', (path) => {
  expect(existsSync(join(CHECKOUT, path))).toBe(true);
});

function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text);
}

/** As its reader would: beside a control plane file. */
function run(program: string): { readonly thrown?: Error; readonly heard: string } {
  const { outputText } = transpileModule(program, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } });
  const require = createRequire(__filename);
  const before = { ...process.env };
  process.chdir(BASE_FOLDER);
  process.env.CDK8S_OUTDIR = outdir;
  try {
    const modules = (name: string) => (name === 'cdk8s-glance' ? library : require(name));
    const { result, heard } = hearing(() => thrownBy(() => new Function('require', 'exports', outputText)(modules, {})));
    return { thrown: result, heard };
  } finally {
    process.env = before;
    process.chdir(CHECKOUT);
  }
}

function thrownBy(program: () => void): Error | undefined {
  try {
    program();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
