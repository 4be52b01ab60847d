import { readFileSync } from 'node:fs';

/** The text of a file, or why there is none. */
export interface TextFile {
  readonly text?: string;
  readonly problem?: string;
}

/** A file as a ConfigMap can hold it: UTF-8. Read when it is needed; a rule says what is wrong with it. */
export function textFile(path: string): TextFile {
  try {
    const bytes = readFileSync(path);
    if (bytes.includes(0)) return { problem: `'${path}' is no text` };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? `'${path}' is no text in UTF-8` : `'${path}' cannot be read (${code})` };
  }
}
