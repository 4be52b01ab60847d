import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { hearing } from './synth';
import * as library from '../../src';
import * as testing from '../../src/testing';

const CHECKOUT = join(__dirname, '..', '..');
const MODULES: Readonly<Record<string, unknown>> = { 'cdk8s-glance': library, 'cdk8s-glance/testing': testing };

/** The blocks of a page in a language, in order. */
export function blocksOf(page: string, language: string): string[] {
  return [...readFileSync(join(CHECKOUT, page), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text);
}

export interface PageRun {
  /** What the synth wrote, by the name of the file. */
  readonly written: Readonly<Record<string, string>>;
  readonly thrown?: Error;
  readonly heard: string;
}

/** Runs a program of a page as its reader would, in a folder with the files that it reads. */
export function runProgram(program: string, folder: string, outdir: string): PageRun {
  const { outputText } = transpileModule(program, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } });
  const require = createRequire(__filename);
  const before = { ...process.env };
  process.chdir(folder);
  process.env.CDK8S_OUTDIR = outdir;
  try {
    const modules = (name: string) => MODULES[name] ?? require(name);
    const { result: thrown, heard } = hearing(() => thrownBy(() => new Function('require', 'exports', outputText)(modules, {})));
    const written = Object.fromEntries(readdirSync(outdir).sort().map((file) => [file, readFileSync(join(outdir, file), 'utf8')]));
    return { written, thrown, heard };
  } finally {
    process.env = before;
    process.chdir(CHECKOUT);
  }
}

function thrownBy(program: () => void): Error | undefined {
  try {
    program();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
