import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle';

export const CHECKOUT = join(__dirname, '..', '..');

/** What a benchmark leaves behind; git does not see it. */
export const SCRATCH = join(CHECKOUT, '.bench');

const OUT = join(SCRATCH, 'out');

/** Compiles library and programs as the build does, but for type checks, so that what is measured is what is written now. */
export function compile(): void {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(SCRATCH, { recursive: true });
  const config = {
    extends: '../tsconfig.json',
    compilerOptions: { rootDir: '..', outDir: 'out', declaration: false, noCheck: true, noEmitOnError: false, types: ['node'] },
    include: ['../src/**/*.ts', '../scripts/bench/programs/**/*.ts'],
  };
  const file = join(SCRATCH, 'tsconfig.json');
  writeFileSync(file, JSON.stringify(config));
  const { status, stdout } = spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tsc: ${stdout}`);
  bundle(join(OUT, 'src'));
}

/** A compiled program of this benchmark. */
export function program(name: string): string {
  return join(OUT, 'scripts', 'bench', 'programs', `${name}.js`);
}
