import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { preProcessFile } from 'typescript';

/** The layers of docs/architecture.md, from the ground up; a folder may import those below it, and its neighbours only where noted. */
const LAYERS: ReadonlyArray<readonly string[]> = [['facts'], ['model'], ['rules'], ['read', 'write'], ['constructs'], ['cli', 'testing', 'index.ts']];
const PURE = ['facts', 'model', 'rules', 'read', 'write'];
const MEETING_POINT = join('src', 'constructs', 'synthesis.ts');

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => join('src', file));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('imports point down the layers', () => {
  const rise = ([from, to]: readonly [string, string]) => layerOf(to) - layerOf(from);
  const wrong = edges().filter((edge) => rise(edge) > 0 || (rise(edge) === 0 && folderOf(edge[0]) !== folderOf(edge[1])));
  expect(wrong.filter(([from]) => folderOf(from) !== 'index.ts')).toEqual([]);
});

test('a way in never imports a way out', () => {
  expect(edges().filter(([from, to]) => folderOf(from) === 'read' && folderOf(to) === 'write')).toEqual([]);
  expect(edges().filter(([from, to]) => folderOf(from) === 'write' && folderOf(to) === 'read')).toEqual([]);
});

test('among the constructs only the meeting point knows the rules and the ways out', () => {
  const runsRules = (file: string) => file === join('src', 'rules', 'judge.ts') || file === join('src', 'rules', 'index.generated.ts') || folderOf(file) === 'write';
  expect(edges().filter(([from, to]) => folderOf(from) === 'constructs' && runsRules(to) && from !== MEETING_POINT)).toEqual([]);
});

test('the meeting point imports no construct', () => {
  const constructs = imports.get(MEETING_POINT)!.filter((file) => folderOf(file) === 'constructs');
  expect(constructs.map((file) => relative('src/constructs', file))).toEqual(['acknowledgements.ts', 'collect.ts', 'element.ts']);
});

test('nothing imports in a circle, types included', () => {
  expect(circles()).toEqual([]);
});

test('facts, model, rules, readers and writers run in a browser: no Node module, no process, no clock', () => {
  const bare = files.filter((file) => PURE.includes(folderOf(file)));
  const node = bare.flatMap((file) => bareImportsOf(file).filter((name) => name.startsWith('node:') || builtinModules.includes(name)).map((name) => `${file}: ${name}`));
  const impure = bare.filter((file) => /\b(process\.|Date\.now|new Date\(|Math\.random|Buffer\.)/.test(code(file)));
  expect([...node, ...impure]).toEqual([]);
});

test('the inner layers know no cdk8s', () => {
  const foreign = files.filter((file) => PURE.includes(folderOf(file)))
    .filter((file) => bareImportsOf(file).some((name) => /^(cdk8s|constructs)/.test(name)));
  expect(foreign).toEqual([]);
});

test('cdk8s-plus is imported for its types only', () => {
  const loading = files.filter((file) => /^import (?!type).*'cdk8s-plus/m.test(readFileSync(file, 'utf8')));
  expect(loading).toEqual([]);
});

function edges(): ReadonlyArray<readonly [string, string]> {
  return [...imports].flatMap(([from, targets]) => targets.map((to) => [from, to] as const));
}

function importsOf(file: string): readonly string[] {
  return specifiers(file).filter((name) => name.startsWith('.')).map((name) => `${join(dirname(file), name)}.ts`);
}

function bareImportsOf(file: string): readonly string[] {
  return specifiers(file).filter((name) => !name.startsWith('.'));
}

function specifiers(file: string): readonly string[] {
  return preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName);
}

/** The text without comments, which may speak of clocks. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function folderOf(file: string): string {
  return file.split('/')[1];
}

function layerOf(file: string): number {
  return LAYERS.findIndex((layer) => layer.includes(folderOf(file)));
}

function circles(): readonly string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
      return;
    }
    state.set(file, 'open');
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return found;
}
