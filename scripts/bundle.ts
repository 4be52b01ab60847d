/**
 * Puts the library, and the YAML parser with it, into one file: loading hundreds of small files takes longer than the synth of
 * a small control plane. It is made from the sources, not from what was compiled: their imports can be joined into one scope,
 * where a call needs no look into another module.
 */
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What the package exports. */
export const BUNDLE = 'bundle.js';

export function bundle(lib: string): void {
  buildSync({
    entryPoints: [join(__dirname, '..', 'src', 'index.ts')],
    outfile: join(lib, BUNDLE), bundle: true, platform: 'node', target: 'node20', external: PEERS, logLevel: 'error',
  });
}

/** A program has one copy of these, its own. */
const PEERS = ['cdk8s', 'cdk8s-plus-28', 'constructs'];

if (require.main === module) bundle('lib');
