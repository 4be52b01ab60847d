import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files by their names. */
export type Files = Readonly<Record<string, string>>;

/** Why files cannot be written to a folder; undefined when they can. The imported file itself is never overwritten. */
export function obstacle(folder: string, files: Files, source: string, force: boolean): string | undefined {
  const there = Object.keys(files).map((name) => join(folder, name)).filter((path) => existsSync(path));
  const own = there.find((path) => existsSync(source) && realpathSync(path) === realpathSync(source));
  if (own !== undefined) return `${own} is the file that is imported: name another folder`;
  return there.length > 0 && !force ? `${there.join(', ')}: already there (--force overwrites)` : undefined;
}

/** Writes all of them, or none: each to a place beside its own first. */
export function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  const places = Object.keys(files).map((name) => ({ name, path: join(folder, name), beside: join(folder, `.${name}.${process.pid}`) }));
  try {
    for (const { name, beside } of places) writeFileSync(beside, files[name]);
    for (const { beside, path } of places) renameSync(beside, path);
  } finally {
    for (const { beside } of places) rmSync(beside, { force: true });
  }
}
