import { readdirSync } from 'fs';
import { join } from 'path';
import { DIST, makePackage } from './support/packages';
import { readAssembly } from '../../scripts/assembly';

beforeAll(() => makePackage('dotnet'), 120_000);

/** The sources alone: what they compile to needs the SDK of .NET, and nothing here runs them. */
test('the sources for .NET have every type of the public API', () => {
  const files = readdirSync(join(DIST, 'dotnet', 'Cdk8sGlance'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cs'));
  const { types } = readAssembly();
  const wanted = Object.values(types).map(({ name }) => name);
  expect(wanted.length).toBeGreaterThan(90);
  expect(wanted.filter((name) => !files.some((file) => file.split('/').at(-1) === `${name}.cs`))).toEqual([]);
});
