import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Contents by path, from the top of the project. */
export type Files = Readonly<Record<string, string>>;

export const BANNER = '// Written by `npm run generate`; edit the rows that it is made from.\n';

/** Writes what changed, and nothing else: time stamps stay for the compiler. */
export function writeGenerated(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}
