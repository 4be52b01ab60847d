import { existsSync } from 'fs';
import { join } from 'path';
import { run } from '../../outside/support/judges';

export const CHECKOUT = join(__dirname, '../../..');

/** Where the packages of all languages are made. */
export const DIST = join(CHECKOUT, 'dist');

/** Makes the package of a language from what was compiled, and those of its peers where not every registry has them. */
export function makePackage(language: string): void {
  if (!existsSync(join(CHECKOUT, 'lib', 'bundle.js'))) throw new Error('The library is not compiled: npm run languages does that first');
  run(join(CHECKOUT, 'node_modules', '.bin', 'projen'), [`try:${language}`], { cwd: CHECKOUT });
}
