import { readFileSync } from 'node:fs';
import type { Io } from './io';

/** A text to judge, and the name that findings call it by. */
export interface Input {
  readonly file: string;
  readonly text: string;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** A line for each file that cannot be read. */
  readonly failures: readonly string[];
}

const STANDARD_INPUT = '-';

/** The texts of the named files, each once; `-` is standard input. */
export async function readInputs(files: readonly string[], io: Io): Promise<Inputs> {
  const inputs: Input[] = [];
  const failures: string[] = [];
  for (const name of new Set(files)) {
    const file = name === STANDARD_INPUT ? '<stdin>' : name;
    try {
      inputs.push({ file, text: textOf(name === STANDARD_INPUT ? await io.stdin() : readFileSync(name)) });
    } catch (error) {
      failures.push(`${file}: ${reasonOf(error as NodeJS.ErrnoException)}`);
    }
  }
  return { inputs, failures };
}

/** UTF-8, as the API server wants it. */
function textOf(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new TypeError();
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error instanceof TypeError) return 'not a text in UTF-8';
  return REASONS[error.code ?? ''] ?? error.message;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  ENAMETOOLONG: 'no such file',
  EISDIR: 'a directory, not a file',
  EACCES: 'no permission to read it',
  ERR_FS_FILE_TOO_LARGE: 'too large to be read',
};
