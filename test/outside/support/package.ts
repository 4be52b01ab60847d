import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { run } from './judges';
import { EXAMPLE_ENVIRONMENT } from '../../../scripts/example-list';

const CHECKOUT = join(__dirname, '../../..');

/** What `npm pack` makes of the compiled library, in a folder that `remove()` takes away. */
export class PackedLibrary {
  readonly folder = mkdtempSync(join(tmpdir(), 'cdk8s-glance-package-'));
  readonly file: string;

  constructor() {
    if (!existsSync(join(CHECKOUT, 'lib', 'bundle.js'))) throw new Error('The library is not compiled: npm run compile');
    run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', this.folder], { cwd: CHECKOUT });
    this.file = join(this.folder, readdirSync(this.folder).find((name) => name.endsWith('.tgz'))!);
  }

  /** An empty project with the package and others from the registry. */
  project(name: string, others: readonly string[], files: Readonly<Record<string, string>> = {}): string {
    const folder = join(this.folder, name);
    for (const [path, text] of Object.entries({ 'package.json': '{ "private": true }', ...files })) write(join(folder, path), text);
    run('npm', ['install', '--no-audit', '--no-fund', '--no-update-notifier', this.file, ...others], { cwd: folder });
    return folder;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The program of an example, as a file beside the control plane that it reads. */
export function exampleProgram(name: string): string {
  return readFileSync(join(CHECKOUT, 'examples', name, 'main.ts'), 'utf8').replace('../base/', './');
}

/** Puts the examples into a project, as JavaScript, with what they read. */
export function addExamples(project: string, names: readonly string[]): void {
  write(join(project, BASE), readFileSync(join(CHECKOUT, 'examples', 'base', BASE), 'utf8'));
  for (const name of names) {
    write(join(project, `${name}.js`), transpileModule(exampleProgram(name), { compilerOptions }).outputText);
  }
}

/** The environment in which an example is run, so that its manifests are in the folder. */
export function exampleEnvironment(outdir: string): Readonly<Record<string, string>> {
  return { ...EXAMPLE_ENVIRONMENT, CDK8S_OUTDIR: outdir, CDK8S_CHECK_UPGRADE: 'false' };
}

/** The files of a folder, by name. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** What an example yields, as it is committed. */
export function committedManifests(name: string): Readonly<Record<string, string>> {
  return filesOf(join(CHECKOUT, 'examples', name, 'manifests'));
}

const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };

const BASE = 'openstack_control_plane.yaml';

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
