#!/usr/bin/env node
import { MISUSE, type Io } from './io';
import { run } from './run';

const { env, stdout, stderr } = process;

const io: Io = {
  colour: wantsColour(),
  progress: stderr.isTTY,
  folder: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  async stdin() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
};

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), io).then(
  (status) => { process.exitCode = status; },
  (error: unknown) => {
    // A mistake of this program, not of its user.
    io.err(`cdk8s-glance failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = MISUSE;
  },
);

/** Source: no-color.org and force-color.org: any value but the empty one counts. */
function wantsColour(): boolean {
  if (env.NO_COLOR) return false;
  return Boolean(env.FORCE_COLOR) || (stdout.isTTY && env.TERM !== 'dumb');
}
