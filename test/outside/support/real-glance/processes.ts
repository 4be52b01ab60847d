import { spawn, type ChildProcess } from 'child_process';
import { openSync } from 'fs';
import { createServer } from 'net';

/** A port of the loopback interface that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** A process that writes to a file, and that the system ends with this one whatever becomes of it. */
export function daemon(command: string, args: readonly string[], log: string): ChildProcess {
  const output = openSync(log, 'a');
  return spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { stdio: ['ignore', output, output] });
}

/** Ends processes, and waits until they are gone. */
export async function end(processes: readonly ChildProcess[]): Promise<void> {
  await Promise.all(processes.map((one) => new Promise((resolve) => {
    if (one.exitCode !== null || one.signalCode !== null) return resolve(undefined);
    one.once('exit', resolve);
    one.kill('SIGKILL');
  })));
}

/** Asks until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, seconds = 60): Promise<T> {
  const last = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > last) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
