import { existsSync, readdirSync, readFileSync } from 'fs';
import { join, relative } from 'path';
import { parse, parseAllDocuments } from 'yaml';
import { CRD_LINES, type CrdLine, strictErrors } from './support/crds';
import { linesOf } from './support/example-lines';

const ALL = Object.keys(CRD_LINES) as CrdLine[];
const EXAMPLES = join(__dirname, '../../examples');
const BASE = join(EXAMPLES, 'base/openstack_control_plane.yaml');

test.each(ALL)('the base control plane of the examples is clean under strict validation on %s', (line) => {
  expect(strictErrors(line, parse(readFileSync(BASE, 'utf8')))).toEqual([]);
});

describe('what strict validation refuses', () => {
  const base = parse(readFileSync(BASE, 'utf8'));
  const broken = (template: object) => ({ ...base, spec: { ...base.spec, glance: { template } } });

  test.each`
    template                                         | error
    ${{ glanceApis: {} }}                            | ${'spec.glance.template: must NOT have additional properties: glanceApis'}
    ${{ glanceAPIs: { a: { replicas: 33 } } }}       | ${'spec.glance.template.glanceAPIs.a.replicas: must be <= 32'}
    ${{ glanceAPIs: { a: { type: 'layered' } } }}    | ${'spec.glance.template.glanceAPIs.a.type: must be equal to one of the allowed values'}
    ${{ storage: { external: 'true' } }}             | ${'spec.glance.template.storage.external: must be boolean'}
    ${{ extraMounts: [{ extraVol: [{}] }] }}         | ${"spec.glance.template.extraMounts.0.extraVol.0: must have required property 'mounts'"}
  `('$error', ({ template, error }) => {
    for (const line of ALL) expect(strictErrors(line, broken(template))).toContain(error);
  });

  test('a field that the mutating webhook fills may be absent, and null is absent', () => {
    for (const line of ALL) expect(strictErrors(line, broken({ imageCache: null, glanceAPIs: { a: {} } }))).toEqual([]);
  });
});

const manifests = exampleManifests();

describe('a control plane that an example yields', () => {
  for (const { file, lines } of manifests) {
    test(`${relative(EXAMPLES, file)} is clean under strict validation on ${lines.join(', ')}`, () => {
      for (const document of controlPlanesIn(file)) {
        for (const line of lines) expect({ line, errors: strictErrors(line, document) }).toEqual({ line, errors: [] });
      }
    });
  }
});

/** Every manifest of an example that holds a control plane, with the lines it is for: all, or those in the example's `releases.txt`. */
function exampleManifests(): ReadonlyArray<{ example: string; file: string; lines: readonly CrdLine[] }> {
  return readdirSync(EXAMPLES).flatMap((example) => {
    const folder = join(EXAMPLES, example, 'manifests');
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
    return files.filter((file) => controlPlanesIn(file).length > 0).map((file) => ({ example, file, lines: linesOf(example) }));
  });
}

/** The control planes in a manifest; a merge patch is one too, of which nothing is required that it lacks. */
function controlPlanesIn(file: string): readonly unknown[] {
  return parseAllDocuments(readFileSync(file, 'utf8'))
    .map((document) => document.toJS())
    .filter((document) => document?.kind === 'OpenStackControlPlane');
}
