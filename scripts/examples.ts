/** Synthesizes every example into its `manifests/`, and says what was written and what each file is for. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { EXAMPLES, EXAMPLE_ENVIRONMENT, REFUSED, exampleNames } from './example-list';

const CHECKOUT = join(__dirname, '..');
const TOOLS = join(CHECKOUT, 'node_modules', '.bin');

main();

function main(): void {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : exampleNames();
  Object.assign(process.env, EXAMPLE_ENVIRONMENT, { CDK8S_CHECK_UPGRADE: 'false' });
  const failed = wanted.filter((name) => !synthesize(join(EXAMPLES, name)));
  if (!writeReport()) failed.push('refused, which should be refused');
  for (const name of wanted.filter((one) => !failed.includes(one))) console.log(summary(join(EXAMPLES, name)));
  console.log(`\n${relative(CHECKOUT, REFUSED)}\n  ${title(join(REFUSED, 'refused.ts'))}\n    report.txt: what the program says`);
  if (failed.length > 0) {
    console.error(`\nNot synthesized: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}

function synthesize(folder: string): boolean {
  const manifests = join(folder, 'manifests');
  rmSync(manifests, { recursive: true, force: true });
  mkdirSync(manifests);
  return existsSync(join(folder, 'cdk8s.yaml')) ? runProject(folder) : runProgram(folder);
}

function runProgram(folder: string): boolean {
  const failure = failureOf(folder, 'main.ts');
  if (failure !== undefined) console.error(`${relative(CHECKOUT, folder)}: ${failure}`);
  return failure === undefined;
}

/** What the program says that is refused: the report is all that comes of it. */
function writeReport(): boolean {
  const failure = failureOf(REFUSED, 'refused.ts');
  rmSync(join(REFUSED, 'manifests'), { recursive: true, force: true });
  if (failure === undefined) return false;
  writeFileSync(join(REFUSED, 'report.txt'), `${failure.trimEnd()}\n`);
  return true;
}

/** In this process: loading the library once is most of the time. */
function failureOf(folder: string, program: string): string | undefined {
  process.chdir(folder);
  process.env.CDK8S_OUTDIR = 'manifests';
  try {
    createRequire(folder)(join(folder, program));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    process.chdir(CHECKOUT);
  }
}

/** As a team runs it: with the published command line, and with this checkout in the place of the package. */
function runProject(folder: string): boolean {
  const modules = join(folder, 'node_modules');
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(modules);
  symlinkSync(CHECKOUT, join(modules, 'cdk8s-glance'), 'junction');
  const done = run(folder, 'tsc', '-p', '.') && run(folder, 'cdk8s', 'synth', '--output', 'manifests');
  // What cdk8s keeps for validations is no manifest.
  rmSync(join(folder, 'manifests', 'construct-metadata.json'), { force: true });
  return done;
}

function run(cwd: string, tool: string, ...args: readonly string[]): boolean {
  const { status, stdout, stderr, error } = spawnSync(join(TOOLS, tool), args, { cwd, encoding: 'utf8', env: { ...process.env, CDK8S_OUTDIR: undefined } });
  if (status !== 0) console.error(`${relative(CHECKOUT, cwd)}: ${tool} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? error}`);
  else process.stderr.write(stderr);
  return status === 0;
}

function summary(folder: string): string {
  const manifests = join(folder, 'manifests');
  const files = readdirSync(manifests).sort().map((file) => `    ${file}: ${purpose(join(manifests, file))}`);
  return [`\n${relative(CHECKOUT, manifests)}`, `  ${title(join(folder, 'main.ts'))}`, ...files].join('\n');
}

/** The comment that the program starts with. */
function title(file: string): string {
  return /^\/\*\* (.*) \*\/$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}

function purpose(file: string): string {
  const documents = parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS() as { kind?: string; metadata?: { name?: string } } | null);
  const objects = documents.filter((document) => document?.kind !== undefined).map((document) => `${document!.kind} ${document!.metadata?.name}`);
  return objects.length > 0 ? `${objects.join(', ')}; for oc apply -f` : 'a merge patch; for oc patch openstackcontrolplane NAME --type merge --patch-file';
}
