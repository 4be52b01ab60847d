import { run } from '../../src/cli/run';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export async function ran(argv: readonly string[], stdin = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await run(argv, {
    out: (text) => { out += text; },
    err: (text) => { err += text; },
    stdin: async () => new TextEncoder().encode(stdin),
  });
  return { status, out, err };
}
