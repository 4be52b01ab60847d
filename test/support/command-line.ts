import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, by default without a terminal and without settings. */
export async function ran(argv: readonly string[], stdin = '', surroundings: Partial<Io> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await run(argv, {
    out: (text) => { out += text; },
    err: (text) => { err += text; },
    stdin: async () => new TextEncoder().encode(stdin),
    ...surroundings,
  });
  return { status, out, err };
}
