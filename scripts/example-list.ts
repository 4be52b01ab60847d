import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const EXAMPLES = join(__dirname, '..', 'examples');

/** A program that is refused, and its report. */
export const REFUSED = join(EXAMPLES, 'refused');

/** Keys that are nobody's, for the example that reads some from its environment. */
export const EXAMPLE_ENVIRONMENT = { GLANCE_S3_ACCESS_KEY: 'EXAMPLEACCESSKEY', GLANCE_S3_SECRET_KEY: 'ExampleSecretKeyOfNobody' } as const;

/** The folders that hold a program. */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'main.ts'))).sort();
}
