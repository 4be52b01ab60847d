import { spawn, type ChildProcess } from 'child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { createInterface } from 'readline';
import { GlanceClient } from './client';
import { environment, type GlanceRelease, RELEASES } from './environment';
import { OPERATOR_CONFIG } from './operator-config';
import { freePort, until } from './processes';

/** What one glance-api runs with. */
export interface Plan {
  /** Its own folder: nothing is there yet. */
  readonly folder: string;
  /** What the operator makes of the user's text. */
  readonly config: string;
  /** What it makes of the Secrets. */
  readonly secret?: string;
  /** What must differ from the cluster beside what always must. */
  readonly overrides?: string;
  /** The database of another API. @default - one of its own */
  readonly database?: string;
}

export interface RunningApi {
  readonly client: GlanceClient;
  readonly folder: string;
  readonly database: string;
  /** What it has logged until now, and written otherwise. */
  log(): string;
  stop(): Promise<void>;
}

/** It ended before it answered. */
export interface EndedApi {
  readonly status: number;
  log(): string;
}

/** A release of Glance that is loaded, and starts as many APIs as one likes. */
export class Glance {
  public static async load(release: GlanceRelease): Promise<Glance> {
    const { python, database } = environment(release);
    const glance = new Glance(spawn('setpriv', ['--pdeathsig', 'KILL', python, PROGRAM, RELEASES[release].runAs], { stdio: ['pipe', 'pipe', 'ignore'] }), database);
    await until('Glance', () => glance.ready || undefined);
    return glance;
  }

  private ready = false;
  private starts = 0;
  private readonly pids = new Map<number, number>();
  private readonly ends = new Map<number, number>();

  private constructor(private readonly process: ChildProcess, private readonly database: string) {
    createInterface(process.stdout!).on('line', (line) => this.hear(JSON.parse(line)));
  }

  public async start(plan: Plan): Promise<RunningApi | EndedApi> {
    const port = await freePort();
    const database = plan.database ?? join(plan.folder, 'glance.sqlite');
    prepare(plan, port, database);
    if (!plan.database) copyFileSync(this.database, database);
    const id = ++this.starts;
    const output = join(plan.folder, 'output');
    this.process.stdin!.write(`${JSON.stringify({ id, config: join(plan.folder, 'conf'), port, output })}\n`);
    const client = new GlanceClient(port);
    const log = () => [output, join(plan.folder, 'log')].map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('\n');
    const status = await until('glance-api', async () => this.ends.get(id) ?? (await client.answers() ? 'answers' : undefined));
    return typeof status === 'number' ? { status, log } : { client, folder: plan.folder, database, log, stop: () => this.end(id) };
  }

  /** Ends the APIs, too. */
  public async stop(): Promise<void> {
    this.process.stdin!.end();
    await until('the end of Glance', () => this.process.exitCode ?? this.process.signalCode ?? undefined);
  }

  private async end(id: number): Promise<void> {
    if (!this.ends.has(id)) process.kill(this.pids.get(id)!, 'SIGKILL');
    await until('the end of glance-api', () => this.ends.get(id));
  }

  private hear({ id, pid, status, ready }: { id?: number; pid?: number; status?: number; ready?: boolean }): void {
    if (ready) this.ready = true;
    if (pid !== undefined) this.pids.set(id!, pid);
    if (status !== undefined) this.ends.set(id!, status);
  }
}

export function isRunning(api: RunningApi | EndedApi): api is RunningApi {
  return 'client' in api;
}

const PROGRAM = join(__dirname, '../../real-glance/serve.py');
const PASTE = join(__dirname, '../../real-glance/paste.ini');

function prepare({ folder, config, secret = '', overrides = '' }: Plan, port: number, database: string): void {
  for (const name of ['conf', 'staging', 'tasks', 'lock', 'cache']) mkdirSync(join(folder, name), { recursive: true });
  const last = `${loopback(folder, port, database)}${overrides}`;
  const files = { '00-config': OPERATOR_CONFIG, '02-config': config, '03-config': secret, '99-loopback': last };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'conf', `${name}.conf`), text);
}

/**
 * What must differ from the cluster for every configuration: where it listens, who asks, and where it writes.
 * The operator's own store is what a text without stores runs with.
 */
function loopback(folder: string, port: number, database: string): string {
  return `[DEFAULT]
bind_host = 127.0.0.1
bind_port = ${port}
workers = 0
log_file = ${folder}/log
use_keystone_limits = false
image_cache_dir = ${folder}/cache
worker_self_reference_url = http://127.0.0.1:${port}
[database]
connection = sqlite:///${database}
[paste_deploy]
config_file = ${PASTE}
[default_backend]
filesystem_store_datadir = ${folder}/images
[os_glance_staging_store]
filesystem_store_datadir = ${folder}/staging
[os_glance_tasks_store]
filesystem_store_datadir = ${folder}/tasks
[oslo_concurrency]
lock_path = ${folder}/lock
`;
}
