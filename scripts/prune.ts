/**
 * Leaves of what was compiled what the package needs: the bundles, and the declarations that the public ones lead to. The package of
 * every language carries it.
 */
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUNDLE, COMMAND, NOTICES, TESTING } from './bundle';

const LIB = join(__dirname, '..', 'lib');

const needed = new Set([BUNDLE, COMMAND, NOTICES, TESTING].map((file) => join(LIB, file)));
for (const file of ['index.d.ts', join('testing', 'index.d.ts')]) keepDeclarations(join(LIB, file));

for (const path of readdirSync(LIB, { recursive: true, encoding: 'utf8' }).map((name) => join(LIB, name)).sort().reverse()) {
  // What lies in a folder comes before it.
  const gone = statSync(path).isDirectory() ? readdirSync(path).length === 0 : !needed.has(path);
  if (gone) rmSync(path, { recursive: true });
}

function keepDeclarations(file: string): void {
  if (needed.has(file)) return;
  needed.add(file);
  for (const [, module] of readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']*)'/g)) {
    keepDeclarations(`${join(dirname(file), module)}.d.ts`);
  }
}
