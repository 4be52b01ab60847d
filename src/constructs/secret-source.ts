import { readFileSync } from 'node:fs';
import { SecretText } from '../model/secret-text';

/** The text of a file, read when it is needed. A file that cannot be read is empty: a rule says so. */
export function fileText(path: string): SecretText {
  return SecretText.lazy(() => readOr(path), `file '${path}'`);
}

/** The first line of a file, as editors end files with a line break. */
export function fileLine(path: string): SecretText {
  return SecretText.lazy(() => readOr(path).replace(/\r?\n$/, ''), `file '${path}'`);
}

/** The value of an environment variable, read when it is needed. One that is not set is empty: a rule says so. */
export function environmentText(variable: string): SecretText {
  return SecretText.lazy(() => process.env[variable] ?? '', `environment variable '${variable}'`);
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
