import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { differences } from '../../src/model/sameness';
import { readFile } from '../../src/read/file';
import { freshCase } from '../support/control-planes/cases';
import { imported, synthesized } from '../support/imported';
import { rightControlPlane } from '../support/right-control-planes';

test('a control plane that is right becomes a program that makes it again', () => {
  fc.assert(fc.property(rightControlPlane, (manifest) => {
    const text = stringify(manifest);
    const { topology, errors, program, base, made } = imported(text);
    fc.pre(errors.length === 0);
    expect(made).toHaveProperty('program');
    const [{ topology: next }] = readFile(synthesized(program, base), { targets: topology.targets });
    expect(differences(topology, next, 'moved' in made ? made.moved : [])).toEqual([]);
  }), { numRuns: 40 });
}, 120_000);

test('whatever a control plane says, its import throws nothing, and is either the same or none', () => {
  fc.assert(fc.property(freshCase, ({ manifest }) => {
    const { topology, made } = imported(stringify(manifest));
    if ('differences' in made) expect(made.differences).not.toEqual([]);
    else expect(differences(topology, made.evaluated.topology, made.moved)).toEqual([]);
  }), { numRuns: 40 });
}, 120_000);

test('no secret value of a control plane stands in its program or in the base', () => {
  fc.assert(fc.property(rightControlPlane, fc.stringMatching(/^[A-Za-z0-9]{12,20}$/), (manifest, secret) => {
    const text = stringify(manifest).replace(/KEY/g, secret);
    const { program, base } = imported(text);
    expect(program + base).not.toContain(secret);
  }), { numRuns: 40 });
}, 120_000);
