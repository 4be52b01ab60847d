import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, exampleNames } from '../../scripts/example-list';
import { effectsOf } from '../../src/model/effects';
import { differences } from '../../src/model/sameness';
import { readFile } from '../../src/read/file';
import { compilerProblems, imported, synthesized } from '../support/imported';

const cases = exampleNames().flatMap((name) => {
  const folder = join(EXAMPLES, name, 'manifests');
  return readdirSync(folder).map((file) => [`${name}/${file}`, readFileSync(join(folder, file), 'utf8')] as const);
}).filter(([, text]) => /kind: OpenStackControlPlane/.test(text));

const programs = new Map<string, string>();

test.each(cases)('%s, imported and synthesized, is the same control plane', (name, text) => {
  const { topology, errors, program, base, made } = imported(text);
  programs.set(name, program);
  const [{ topology: next }] = readFile(synthesized(program, base), { targets: topology.targets });
  expect(errors).toEqual([]);
  expect(differences(topology, next, 'moved' in made ? made.moved : [])).toEqual([]);
  expect(effectsOf(topology, next).flatMap(({ outcomes }) => outcomes.map(({ effect }) => effect)).filter((effect) => !['no-op', 'rolling'].includes(effect))).toEqual([]);
});

test('what an example says with constructs, its import says with constructs', () => {
  const left = [...programs].filter(([, text]) => /stays in the base: no construct/.test(text)).map(([name]) => name);
  expect(left).toEqual([]);
});

test('the programs of the imports compile', () => {
  expect(programs.size).toBe(cases.length);
  expect(compilerProblems(programs)).toEqual([]);
}, 60_000);
