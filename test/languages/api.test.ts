import { readAssembly, type ApiMember } from '../../scripts/assembly';

/** The public API as jsii hands it to all languages; it needs the compiled library. */
const { types } = readAssembly();
const members = Object.values(types).flatMap((type) => [
  { where: type.fqn, member: type as ApiMember },
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
