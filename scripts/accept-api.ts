/** Keeps the public API, as jsii describes it, for later comparison: `tsx scripts/accept-api.ts FOLDER`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const { name, version, jsii, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
const { fingerprint: _, readme: __, ...assembly } = JSON.parse(readFileSync('.jsii', 'utf8')) as Record<string, unknown>;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name, version, jsii, peerDependencies }, undefined, 2)}\n`);
writeFileSync(join(folder, '.jsii'), `${JSON.stringify({ ...assembly, fingerprint: '*' })}\n`);
