import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as ts from 'typescript';
import { temporaryFolder } from './folder';
import { hearing } from './synth';
import * as library from '../../src';
import { importTopology, type Import } from '../../src/cli/import/faithful';
import { fittingReleases, targetOf } from '../../src/cli/import/target';
import type { Release } from '../../src/facts/releases';
import type { Topology } from '../../src/model/topology';
import { readFile } from '../../src/read/file';
import { Severity } from '../../src/rules/diagnostic';
import { RULES } from '../../src/rules/index.generated';
import { judge } from '../../src/rules/judge';
import { BASE_FILE } from '../../src/write/typescript/project';
import { source } from '../../src/write/typescript/source';

const CHECKOUT = join(__dirname, '..', '..');

/** A control plane, and the program that it became. */
export interface Taken {
  readonly topology: Topology;
  readonly errors: readonly string[];
  readonly made: Import;
  /** The text; empty where there is none. */
  readonly program: string;
  readonly base: string;
}

/** Imports a text for the releases that it is right on. */
export function imported(text: string, releases?: readonly Release[]): Taken {
  const [{ topology: read, origins }] = readFile(text, { file: 'control-plane.yaml' });
  const topology = { ...read, targets: releases ?? fittingReleases(read) };
  const found = judge(topology, origins, RULES);
  const errors = found.filter(({ diagnostic }) => diagnostic.severity === Severity.ERROR).map(({ rule }) => rule.code);
  const made = importTopology(topology, text, found, { base: BASE_FILE, target: targetOf(topology.targets) ?? undefined });
  const [program, base] = 'program' in made ? [source(made.program), made.base.text] : ['', ''];
  return { topology, errors, made, program, base };
}

/** What the text of a program, and nothing else of it, makes of its base: the manifests, as `cdk8s synth` writes them. */
export function synthesized(program: string, base: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, BASE_FILE), base);
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(program, { compilerOptions });
  const require = createRequire(__filename);
  const modules = (name: string) => (name === 'cdk8s-glance' ? library : require(name));
  const before = { ...process.env };
  process.chdir(folder);
  process.env.CDK8S_OUTDIR = join(folder, 'dist');
  try {
    hearing(() => new Function('require', 'exports', outputText)(modules, {}));
  } finally {
    process.env = before;
    process.chdir(CHECKOUT);
  }
  return readdirSync(join(folder, 'dist')).map((file) => readFileSync(join(folder, 'dist', file), 'utf8')).join('---\n');
}

/** What the compiler says of programs, by their names, in its strictest way. */
export function compilerProblems(programs: ReadonlyMap<string, string>): readonly string[] {
  const texts = new Map([...programs].map(([name, text]) => [join(CHECKOUT, 'examples', `${name.replace(/[^a-z0-9]/gi, '-')}.ts`), text]));
  const config = ts.readConfigFile(join(CHECKOUT, 'test', 'tsconfig.json'), ts.sys.readFile).config as object;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(CHECKOUT, 'test'));
  const strict = {
    ...options, noEmit: true, strict: true, noUnusedLocals: true, skipLibCheck: true, paths: { 'cdk8s-glance': [join(CHECKOUT, 'src/index.ts')] },
  };
  const host = ts.createCompilerHost(strict);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, ...rest) : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...texts.keys()], strict, host);
  return [...texts.keys()].flatMap((file) => {
    const text = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(text), ...program.getSemanticDiagnostics(text)]
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}
