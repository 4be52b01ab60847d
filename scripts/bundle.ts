/**
 * Puts the library, and the YAML parser with it, into one file: loading hundreds of small files takes longer than the synth of
 * a small control plane. It is made from the sources, not from what was compiled: their imports can be joined into one scope,
 * where a call needs no look into another module.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { readAssembly } from './assembly';

/** What the package exports. */
export const BUNDLE = 'bundle.js';

/** What it exports as `cdk8s-glance/testing`. */
export const TESTING = 'testing.bundle.js';

/** The licences of what lies in the bundles. */
export const NOTICES = 'bundle.notices.txt';

export function bundle(lib: string): void {
  const options = { ...OPTIONS, external: [...PEERS, GRAPHVIZ] };
  const made = [
    buildSync({ ...options, entryPoints: [join(SOURCES, 'index.ts')], outfile: join(lib, BUNDLE), footer: { js: typeTags() } }),
    buildSync({ ...options, entryPoints: [join(SOURCES, 'cli', 'main.ts')], outfile: join(lib, COMMAND) }),
  ];
  writeFileSync(join(lib, NOTICES), notices(made.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
  writeFileSync(join(lib, TESTING), testing(resolve(lib, BUNDLE)));
}

/** The command line, what it needs included. */
export const COMMAND = join('cli', 'command.js');

const SOURCES = join(__dirname, '..', 'src');

const PACKAGES = join(SOURCES, '..', 'node_modules');

/** The parser's modules can be joined into the one scope only where they are imports, as in its build for browsers. */
const YAML = join(PACKAGES, 'yaml', 'browser', 'dist', 'index.js');

const OPTIONS = { bundle: true, platform: 'node', target: 'node20', logLevel: 'error', metafile: true, alias: { yaml: YAML } } as const;

/**
 * The compiler tags each class with its name, by which other languages know what an object is, and the sources have no such tags: a
 * program in Java would take a ControlPlane for a Construct.
 */
function typeTags(): string {
  const assembly = readAssembly();
  const classes = Object.values(assembly.types).filter(({ kind }) => kind === 'class');
  const names = classes.map(({ name, namespace }) => (namespace === undefined ? name : `${namespace}.${name}`));
  return `for (const name of ${JSON.stringify(names)}) {
  const type = name.split('.').reduce((owner, part) => owner[part], module.exports);
  Object.defineProperty(type, Symbol.for('jsii.rtti'), { value: { fqn: '${assembly.name}.' + name, version: '${assembly.version}' } });
}`;
}

/** A program has one copy of these, its own. */
export const PEERS = ['cdk8s', 'cdk8s-plus-28', 'constructs'];

/** It is large, optional, and loaded when somebody wants SVG. */
const GRAPHVIZ = '@viz-js/viz';

/** Part of the one bundle: a second copy of the library would not know the secrets of the first. Node finds the names in the last line. */
function testing(file: string): string {
  const { testing: entry } = createRequire(file)(file) as { readonly testing: object };
  return `module.exports = require('./${BUNDLE}').testing;\n0 && (module.exports = { ${Object.keys(entry).sort().join(', ')} });\n`;
}

function notices(inputs: readonly string[]): string {
  const names = inputs.map((input) => /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]).filter((name) => name !== undefined);
  return [...new Set(names)].sort().map(notice).join('\n');
}

function notice(name: string): string {
  const text = (file: string) => readFileSync(join(PACKAGES, name, file), 'utf8');
  const { version, license } = JSON.parse(text('package.json')) as Record<string, string>;
  return `${name} ${version} is part of the bundles, under this licence (${license}):\n\n${text('LICENSE').trim()}\n`;
}

if (require.main === module) bundle('lib');
