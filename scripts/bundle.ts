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
  const options = { bundle: true, platform: 'node', target: 'node20', external: [...PEERS, GRAPHVIZ], logLevel: 'error' } as const;
  buildSync({ ...options, entryPoints: [join(SOURCES, 'index.ts')], outfile: join(lib, BUNDLE) });
  buildSync({ ...options, entryPoints: [join(SOURCES, 'cli', 'main.ts')], outfile: join(lib, COMMAND) });
}

/** The command line, what it needs included. */
export const COMMAND = join('cli', 'command.js');

const SOURCES = join(__dirname, '..', 'src');

/** A program has one copy of these, its own. */
const PEERS = ['cdk8s', 'cdk8s-plus-28', 'constructs'];

/** It is large, optional, and loaded when somebody wants SVG. */
const GRAPHVIZ = '@viz-js/viz';

if (require.main === module) bundle('lib');
