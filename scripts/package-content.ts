/** Looks into the package that npm makes: `tsx scripts/package-content.ts FILE.tgz`. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

const NEEDED = ['package.json', 'README.md', 'LICENSE', '.jsii', 'lib/bundle.js', 'lib/bundle.notices.txt', 'lib/testing.bundle.js', 'lib/testing/index.d.ts', 'lib/index.d.ts', 'lib/cli/command.js', 'node_modules/yaml/package.json', 'node_modules/commander/package.json'];
const ALLOWED = ['package.json', 'README.md', 'LICENSE', '.jsii', '.jsii.tabl.json.gz', '.warnings.jsii.js', 'lib/', 'node_modules/yaml/', 'node_modules/commander/'];
/** It lies in the package of every language. */
const MOST_BYTES = 1.25 * 1024 * 1024;

const file = process.argv[2];
const entries = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).split('\n').map((entry) => entry.replace(/^package\//, '')).filter((entry) => entry !== '');
const problems = [
  ...NEEDED.filter((path) => !entries.includes(path)).map((path) => `${path} is missing`),
  ...entries.filter((entry) => !ALLOWED.some((path) => entry === path || (path.endsWith('/') && entry.startsWith(path)))).map((entry) => `${entry} does not belong there`),
  ...(statSync(file).size > MOST_BYTES ? [`${statSync(file).size} bytes are more than ${MOST_BYTES}`] : []),
];
problems.forEach((problem) => console.error(`${file}: ${problem}`));
console.log(`${entries.length} files, ${statSync(file).size} bytes`);
process.exitCode = problems.length > 0 ? 1 : 0;
