import { copyFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { docPrograms, writePrograms } from './support/doc-programs';
import { judge } from './support/judge';
import { CHECKOUT, DIST } from './support/packages';
import { GIVEN, snakeCase } from '../../scripts/programs/snippets';
import { run } from '../outside/support/judges';

/** Needs Python with its venv module, and a registry that has the peers. */
const PYTHON = process.env.CDK8S_GLANCE_PYTHON ?? 'python3';

let python: string;
let work: string;

judge({
  name: 'python',
  build(_, folder) {
    work = folder;
    run(PYTHON, ['-m', 'venv', join(work, 'venv')]);
    python = join(work, 'venv', 'bin', 'python');
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', wheel()]);
    return (program) => [python, `${program.replaceAll('-', '_')}.py`];
  },
});

test('what PyPI shows of the package has its programs in Python', () => {
  const readme = run(python, ['-c', 'import importlib.metadata as of; print(of.metadata("cdk8s-glance").get_payload())']);
  expect(readme).toContain('from cdk8s_glance import ');
  expect(readme).not.toContain("from 'cdk8s-glance'");
});

test('a type checker has nothing against the programs of the docs', () => {
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'mypy']);
  const given = Object.entries(GIVEN).map(([name, type]) => `${snakeCase(name)}: ${type}\n`).join('');
  const before = `from cdk8s import *\nfrom cdk8s_glance import *\n${given}`;
  const files = writePrograms(docPrograms('python'), (position) => join(work, 'docs', `program_${position}.py`), (text) => `${before}${text}`);
  expect(files.length).toBeGreaterThan(5);
  expect(run(python, ['-m', 'mypy', ...files], { cwd: work })).toContain(`no issues found in ${files.length} source files`);
}, 120_000);

test('a manifest that Python asks for is a dictionary', () => {
  const program = `
from cdk8s import App, Chart, Testing
from cdk8s_glance import ControlPlane, Glance

chart = Chart(App(), "openstack", namespace="openstack")
Glance(ControlPlane.from_file(chart, "control-plane", "migrated.yaml"), "glance")
print(Testing.synth(chart)[0]["spec"]["glance"]["template"]["glanceAPIs"]["default"]["replicas"])
`;
  copyFileSync(join(CHECKOUT, 'examples', 'rbd', 'manifests', 'openstack.k8s.yaml'), join(work, 'migrated.yaml'));
  expect(run(python, ['-c', program], { cwd: work })).toBe('3\n');
});

test("a team's own tests run in Python", () => {
  run(python, ['-m', 'unittest'], { cwd: join(CHECKOUT, 'examples', 'python') });
});

function wheel(): string {
  const folder = join(DIST, 'python');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.whl'))!);
}
