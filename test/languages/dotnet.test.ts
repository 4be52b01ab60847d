import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { CHECKOUT, DIST, makePackage } from './support/packages';

interface Assembly { readonly types: Readonly<Record<string, { readonly name: string; readonly kind: string }>> }

beforeAll(() => makePackage('dotnet'), 120_000);

/** The sources alone: what they compile to needs the SDK of .NET, and nothing here runs them. */
test('the sources for .NET have every type of the public API', () => {
  const files = readdirSync(join(DIST, 'dotnet', 'Cdk8sGlance'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cs'));
  const { types } = JSON.parse(readFileSync(join(CHECKOUT, '.jsii'), 'utf8')) as Assembly;
  const wanted = Object.values(types).map(({ name }) => name);
  expect(wanted.length).toBeGreaterThan(90);
  expect(wanted.filter((name) => !files.some((file) => file.split('/').at(-1) === `${name}.cs`))).toEqual([]);
});
