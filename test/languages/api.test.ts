import { readFileSync } from 'fs';
import { join } from 'path';
import { CHECKOUT } from './support/packages';

/** The public API as jsii hands it to all languages; it needs the compiled library. */
interface Member {
  readonly name?: string;
  readonly docs?: { readonly summary?: string };
  readonly type?: object;
  readonly returns?: { readonly type: object };
  readonly parameters?: readonly Member[];
}

interface Type extends Member {
  readonly fqn: string;
  readonly properties?: readonly Member[];
  readonly methods?: readonly Member[];
  readonly members?: readonly Member[];
}

const { types } = JSON.parse(readFileSync(join(CHECKOUT, '.jsii'), 'utf8')) as { readonly types: Readonly<Record<string, Type>> };
const members = Object.values(types).flatMap((type) => [
  { where: type.fqn, member: type as Member },
  ...[...(type.properties ?? []), ...(type.methods ?? []), ...(type.members ?? [])].map((member) => ({ where: `${type.fqn}.${member.name}`, member })),
]);

test('everything has a docstring whose first sentence is whole', () => {
  expect(members.length).toBeGreaterThan(500);
  // jsii takes a semicolon for the end of the first sentence.
  expect(members.filter(({ member: { docs } }) => !docs?.summary || docs.summary.endsWith(';')).map(({ where }) => where)).toEqual([]);
});

test('no type is a union, which is any object elsewhere', () => {
  const unions = members.filter(({ member: { type, returns, parameters } }) => JSON.stringify([type, returns, parameters]).includes('"union"'));
  expect(unions.map(({ where }) => where)).toEqual([]);
});
