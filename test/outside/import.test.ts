import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LegacyESLint } from 'eslint/use-at-your-own-risk';
import { judgesFolder } from './support/judges';
import { effectsOf } from '../../src/model/effects';
import { differences } from '../../src/model/sameness';
import { readFile } from '../../src/read/file';
import { compilerProblems, imported, synthesized, type Taken } from '../support/imported';

jest.setTimeout(300_000);

interface Corpus { readonly documents: ReadonlyArray<{ readonly file: string }> }

const folder = join(judgesFolder(), 'corpus');
const corpus = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Corpus;
const taken = new Map<string, Taken>(corpus.documents.map(({ file }) => [file, imported(readFileSync(join(folder, file), 'utf8'))]));
const right = [...taken].filter(([, { errors }]) => errors.length === 0);

test('every real control plane becomes a program, whatever is wrong in it', () => {
  expect(taken.size).toBe(24);
  expect([...taken].filter(([, { program }]) => program === '').map(([file]) => file)).toEqual([]);
});

test('some of them are right on some release', () => {
  expect(right).not.toEqual([]);
});

test.each(right)('%s, imported and synthesized, is the same control plane', (_, { topology, program, base, made }) => {
  const [{ topology: next }] = readFile(synthesized(program, base), { targets: topology.targets });
  const effects = effectsOf(topology, next).flatMap(({ outcomes }) => outcomes.map(({ effect }) => effect));
  expect(differences(topology, next, 'moved' in made ? made.moved : [])).toEqual([]);
  expect(effects.filter((effect) => effect !== 'no-op' && effect !== 'rolling')).toEqual([]);
});

test.each([...taken])('what stays of %s is letter by letter what it was', (file, { base }) => {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  let from = 0;
  const added = base.split('\n').filter((line) => {
    const found = lines.indexOf(line, from);
    if (found >= 0) from = found + 1;
    return found < 0;
  });
  expect(added).toEqual([]);
});

test('the programs compile', () => {
  expect(compilerProblems(new Map([...taken].map(([file, { program }]) => [file, program])))).toEqual([]);
});

test('the programs pass lint', async () => {
  const rules = JSON.parse(readFileSync('.eslintrc.json', 'utf8').replace(/^\/\/.*$/gm, ''));
  // These two ask the compiler, which has seen the programs already, and modules are found where they are installed.
  for (const rule of ['@typescript-eslint/no-floating-promises', '@typescript-eslint/return-await', 'import/no-unresolved']) rules.rules[rule] = 'off';
  delete rules.parserOptions.projectService;
  const eslint = new LegacyESLint({ useEslintrc: false, overrideConfig: rules });
  const results = await Promise.all([...taken].map(([file, { program }]) => eslint.lintText(program, { filePath: `examples/${file}/main.ts` })));
  expect(results.flat().flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line}: ${message}`))).toEqual([]);
});
