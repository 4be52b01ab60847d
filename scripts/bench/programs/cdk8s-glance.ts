import { join } from 'node:path';
import { glanceApp, type Library } from './glance-app';
import { given } from './plan';

// As the package exports it: see scripts/bundle.ts.
const library = require(join(__dirname, '../../../src/bundle.js')) as Library; // eslint-disable-line @typescript-eslint/no-require-imports
const { apis, outdir } = given();
glanceApp(library, apis, outdir).synth();
