import { spawn, spawnSync, type ChildProcess } from 'child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync, rmSync, symlinkSync, unlinkSync } from 'fs';
import { request } from 'https';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { gunzipSync } from 'zlib';
import { CRD_LINES, type CrdLine } from './crds';
import { built, judgesFolder, run } from './judges';

/** How a kubectl command ended. */
export interface KubectlAnswer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What the server says to one request: an object, or a Status with a message. */
export interface ServerAnswer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- objects of any kind
  readonly body: any;
}

/** A kube-apiserver with etcd on free ports of the loopback device. It has no controllers and none of the operators' webhooks. */
export class ApiServer {
  static async start(): Promise<ApiServer> {
    const folder = builtProgram();
    const log = logFile();
    // The server ends when its standard input does: nothing that happens to this process leaves one behind.
    const server = spawn(join(folder, 'apiserver'), [], { stdio: ['pipe', 'pipe', log] });
    try {
      return new ApiServer(server, join(folder, 'kubectl'), JSON.parse(await firstLine(server)) as Access);
    } catch (error) {
      server.kill('SIGKILL');
      throw new Error(`The API server did not start: ${(error as Error).message}\n${endOf(log)}`);
    } finally {
      closeSync(log);
    }
  }

  private constructor(private readonly server: ChildProcess, private readonly program: string, private readonly access: Access) {}

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    const timer = setTimeout(() => this.server.kill('SIGKILL'), 10_000);
    this.server.stdin!.end();
    await ended;
    clearTimeout(timer);
    rmSync(dirname(this.access.kubeconfig), { recursive: true, force: true });
  }

  /** Runs kubectl to its end, in whatever way that is. */
  kubectl(args: readonly string[], input = ''): KubectlAnswer {
    const { kubeconfig } = this.access;
    const { status, stdout, stderr, error } = spawnSync(this.program, args, {
      input, encoding: 'utf8', maxBuffer: 1e9, timeout: 120_000, env: { PATH: process.env.PATH, HOME: dirname(kubeconfig), KUBECONFIG: kubeconfig, KUBERC: 'off' },
    });
    if (status === null) throw new Error(`kubectl cannot be run: ${error?.message}`);
    return { status, out: stdout, err: stderr };
  }

  /** Runs kubectl, which has to succeed; its output. */
  done(args: readonly string[], input?: string): string {
    const { status, out, err } = this.kubectl(args, input);
    if (status !== 0) throw new Error(`kubectl ${args.join(' ')} ended with ${status}:\n${err.slice(-4000)}`);
    return out;
  }

  /** One request without kubectl, for many small questions. */
  ask(method: string, path: string, body?: unknown): Promise<ServerAnswer> {
    return new Promise((resolve, reject) => {
      const headers = { 'Authorization': `Bearer ${this.access.token}`, 'Content-Type': 'application/json' };
      // The certificate is as old as the server, and the server is on this machine.
      const sent = request(`${this.access.url}${path}`, { method, headers, rejectUnauthorized: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          // A path that is not served yet gives a plain text.
          const isJson = answer.headers['content-type']?.startsWith('application/json');
          resolve({ status: answer.statusCode!, body: isJson ? JSON.parse(text) : { message: text } });
        });
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Installs the resource definitions of a line of the operators, and waits until the server knows them. */
  async install(line: CrdLine): Promise<void> {
    for (const file of definitionsOf(line)) {
      const definition = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
      const { status, body } = await this.ask('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', definition);
      if (status !== 201) throw new Error(`${file} is not installed: ${body.message}`);
    }
    for (const kind of ['openstackcontrolplanes', 'openstackdataplaneservices']) await this.untilKnown(kind);
    this.done(['create', 'namespace', 'openstack']);
  }

  /** A new kind is served a little later than its definition is there, and kubectl hears of it later still. */
  private async untilKnown(kind: string): Promise<void> {
    for (let attempt = 0; attempt < 150; attempt++) {
      if (this.kubectl(['get', kind]).status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`The API server does not serve ${kind}`);
  }
}

/**
 * The files with the definitions of a line. A kind of which a line has no file of its own is the one of the line before: the fields of
 * OpenStackDataPlaneService are the same from FR3 to main.
 */
function definitionsOf(line: CrdLine): readonly string[] {
  const lines = Object.keys(CRD_LINES);
  const found = new Map<string, string>();
  for (const one of lines.slice(0, lines.indexOf(line) + 1)) {
    const folder = join(judgesFolder(), 'crds', one);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.gz'))) found.set(file, join(folder, file));
  }
  return [...found.values()];
}

interface Access {
  readonly kubeconfig: string;
  readonly url: string;
  readonly token: string;
}

const SOURCE = join(__dirname, '../apiserver');

/** The folder with the server and kubectl, which are one program under two names. */
function builtProgram(): string {
  const files = readdirSync(SOURCE).filter((name) => /\.(go|mod|sum)$/.test(name)).sort();
  return built('apiserver', files.map((name) => readFileSync(join(SOURCE, name), 'utf8')).join('\n'), (target) => {
    const { error } = spawnSync('go', ['version']);
    if (error) throw new Error(`The API server is built from Go modules: put a Go toolchain into PATH (https://go.dev/dl). ${error.message}`);
    const output = join(target, 'apiserver');
    run('go', ['build', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', output, '.'], { cwd: SOURCE, env: { CGO_ENABLED: '0' } });
    symlinkSync('apiserver', join(target, 'kubectl'));
  });
}

/** A file without a name: it is gone when nobody has it open any more. */
function logFile(): number {
  const path = join(tmpdir(), `apiserver-${process.pid}-${Date.now()}.log`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

function endOf(log: number): string {
  const buffer = Buffer.alloc(1e6);
  return buffer.subarray(0, readSync(log, buffer, 0, buffer.length, 0)).toString('utf8').slice(-4000);
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout!.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text);
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
    setTimeout(() => reject(new Error('it is not ready after two minutes')), 120_000).unref();
  });
}
