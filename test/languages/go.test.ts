import { cpSync, readFileSync } from 'fs';
import { join } from 'path';
import { judge } from './support/judge';
import { DIST } from './support/packages';
import { run } from '../outside/support/judges';

/** Needs Go, and a proxy that has the runtime of jsii. The modules of the peers are made beside ours, and are taken from there. */
const MODULES = ['cdk8sglance', 'cdk8s', 'cdk8splus28', 'constructs'];

let programs: string;

judge({
  name: 'go',
  build(examples, work) {
    // The tests of a program look for manifests beside the folder of the programs.
    const cwd = programs = join(work, 'go');
    cpSync(join(examples, '..', 'edge-sites', 'manifests'), join(work, 'edge-sites', 'manifests'), { recursive: true });
    cpSync(examples, cwd, { recursive: true });
    const made = MODULES.map((name) => join(DIST, 'go', name));
    run('go', ['mod', 'edit', ...made.map((folder) => `-replace=${moduleOf(folder)}=${folder}`)], { cwd });
    run('go', ['mod', 'tidy'], { cwd });
    run('go', ['vet', './...'], { cwd });
    run('go', ['build', '-o', `${join(work, 'bin')}/`, './...'], { cwd });
    return (program) => [join(work, 'bin', program)];
  },
});

test('the programs are written as gofmt writes them', () => {
  expect(run('gofmt', ['-l', join(__dirname, '../../examples/go')])).toBe('');
});

test("a team's own tests run in Go", () => {
  expect(run('go', ['test', './edge-sites'], { cwd: programs })).toContain('ok');
});

function moduleOf(folder: string): string {
  return /^module (\S+)$/m.exec(readFileSync(join(folder, 'go.mod'), 'utf8'))![1];
}
