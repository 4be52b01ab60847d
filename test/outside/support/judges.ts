import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';

const CHECKOUT = join(__dirname, '../../..');

/** The folder with the judges' data. */
export function judgesFolder(): string {
  const folder = process.env.CDK8S_GLANCE_JUDGES ?? join(CHECKOUT, '../shared');
  if (!existsSync(folder)) throw new Error(`No judges at ${folder}: set CDK8S_GLANCE_JUDGES to the folder that holds facts/ and judges/`);
  return folder;
}

/**
 * A folder below `.judges/` that is built once for a key and kept. It is built beside its place and then moved there,
 * so that neither a second process nor a build that broke off leaves half of it.
 */
export function built(name: string, key: string, build: (folder: string) => void): string {
  const cache = join(CHECKOUT, '.judges');
  const folder = join(cache, `${name}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, '.gitignore'), '*\n');
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished);
  try {
    build(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a tool to its end; its output. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...options, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, PYTHONUTF8: '1', ...options.env },
  });
  // A program that ends before it has read everything gives an error, too, and a better reason on its own.
  if (error && status === null) throw new Error(`${command} cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr.slice(-4000)}`);
  return stdout;
}

/** Puts questions to a program, one line of JSON each, and gets as many answers. */
export function ask<Answer>(command: string, args: readonly string[], questions: readonly object[]): readonly Answer[] {
  const input = questions.map((question) => JSON.stringify(question)).join('\n');
  const answers = run(command, args, { input }).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Answer);
  if (answers.length !== questions.length) throw new Error(`${command} gave ${answers.length} answers to ${questions.length} questions`);
  return answers;
}

/** Where arbitrary cases start from: set CDK8S_GLANCE_SEED to repeat a run. */
export const SEED = Number(process.env.CDK8S_GLANCE_SEED ?? Math.floor(Math.random() * 0x7fffffff));

/** How many arbitrary cases are taken: set CDK8S_GLANCE_RUNS to a factor. */
export function runs(number: number): number {
  return Math.ceil(number * Number(process.env.CDK8S_GLANCE_RUNS ?? 1));
}
