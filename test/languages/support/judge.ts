import { spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { CHECKOUT, makePackage } from './packages';
import { committedManifests, exampleEnvironment, filesOf } from '../../outside/support/package';

/** A language that programs are run in. */
export interface Language {
  /** As its package's task and its folder of examples are called. */
  readonly name: string;

  /** Compiles the examples against the packages, in a folder that is gone afterwards; it returns what starts one where they are. */
  build(examples: string, work: string): (program: string) => Command;
}

export type Command = readonly [tool: string, ...args: readonly string[]];

/** One for each group of procedures. Each is in TypeScript too, with the manifests that it yields. */
const PROGRAMS = ['rbd-multistore', 's3', 'nfs', 'edge-sites'];

/** The tests of a language. */
export function judge(language: Language): void {
  const examples = join(CHECKOUT, 'examples', language.name);
  let work: string;
  let command: (program: string) => Command;

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), `cdk8s-glance-${language.name}-`));
    makePackage(language.name);
    command = language.build(examples, work);
  }, 900_000);

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test.each(PROGRAMS)('%s yields, byte for byte, what it yields in TypeScript', (program) => {
    const outdir = join(work, 'out', program);
    const { status, said } = start(command(program), examples, outdir);
    // The runtimes of jsii have something of their own to say now and then, such as how a process of theirs ended.
    expect(said).not.toContain('GLN-');
    expect({ status, said }).toMatchObject({ status: 0 });
    expect(filesOf(outdir)).toEqual(committedManifests(program));
  }, 60_000);

  test('the program that is refused ends with the report of TypeScript, and writes nothing', () => {
    const outdir = join(work, 'out', 'refused');
    const { status, said } = start(command('refused'), examples, outdir);
    expect(lines(said)).toContain(lines(readFileSync(join(CHECKOUT, 'examples', 'refused', 'report.txt'), 'utf8')));
    expect(status).not.toBe(0);
    expect(existsSync(outdir) ? filesOf(outdir) : {}).toEqual({});
  }, 60_000);
}

function start([tool, ...args]: Command, cwd: string, outdir: string): { readonly status: number | null; readonly said: string } {
  mkdirSync(outdir, { recursive: true });
  const env = { ...process.env, ...exampleEnvironment(outdir), JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' };
  const { status, stdout, stderr } = spawnSync(tool, args, { cwd, env, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** What somebody reads: each language indents the message of an error as it likes. */
function lines(text: string): string {
  return text.split('\n').map((line) => line.trim()).join('\n').trim();
}
