import type { ChildProcess } from 'child_process';
import { randomUUID } from 'crypto';
import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { daemon, end, freePort, until } from './processes';
import { run } from '../judges';

/** A Ceph cluster of one monitor and one OSD that keeps its objects in memory. Clients must log in. */
export interface Ceph {
  /** The configuration of a client, which names the keyring of `client.openstack`. */
  readonly conf: string;
  /** What lies in the pool `images`. */
  images(): readonly string[];
  /** Throws all of it away. */
  empty(): void;
  stop(): Promise<void>;
}

export async function startCeph(folder: string): Promise<Ceph> {
  for (const name of ['mon', 'osd']) mkdirSync(join(folder, name), { recursive: true });
  const conf = join(folder, 'ceph.conf');
  const port = await freePort();
  writeFileSync(conf, configuration(folder, port));
  makeKeys(folder);
  const monitor = startMonitor(folder, conf, port);
  const uuid = randomUUID();
  tool(conf, ['osd', 'new', uuid]);
  run('ceph-osd', ['-c', conf, '-i', '0', '--mkfs', '--osd-uuid', uuid]);
  const processes = [monitor, daemon('ceph-osd', ['-c', conf, '-i', '0', '-f'], join(folder, 'osd.log'))];
  tool(conf, ['osd', 'pool', 'create', 'images', '4']);
  // Without a manager, the state of a cluster is unknown: it is up once it takes an object.
  const put = ['rados', '-c', conf, '-n', 'client.openstack', '--keyring', keyring(folder), '-p', 'images', 'put', 'first', conf];
  await until('Ceph', () => attempt(put), 60);
  run(put[0], [...put.slice(1, -3), 'rm', 'first']);
  return {
    conf,
    images: () => run('rbd', ['-c', conf, '-n', 'client.openstack', '--keyring', keyring(folder), 'ls', 'images']).split('\n').filter((name) => name !== ''),
    empty: () => void run('rados', ['-c', conf, '-n', 'client.admin', '--keyring', keyring(folder), 'purge', 'images', '--yes-i-really-really-mean-it']),
    stop: () => end(processes),
  };
}

function configuration(folder: string, port: number): string {
  return `[global]
fsid = ${randomUUID()}
mon_host = [v2:127.0.0.1:${port}]
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
auth_cluster_required = cephx
auth_service_required = cephx
auth_client_required = cephx
osd_pool_default_size = 1
osd_pool_default_min_size = 1
mon_allow_pool_size_one = true
osd_crush_chooseleaf_type = 0
osd_objectstore = memstore
memstore_device_bytes = 536870912
mon_data = ${folder}/mon
osd_data = ${folder}/osd
run_dir = ${folder}
admin_socket = ${folder}/$name.asok
pid_file =
crash_dir = ${folder}
log_file = ${folder}/$name.log
log_to_syslog = false
[mon]
keyring = ${folder}/mon/keyring
[osd]
keyring = ${keyring(folder)}
[client]
keyring = ${keyring(folder)}
`;
}

function keyring(folder: string): string {
  return join(folder, 'keyring');
}

/** One file with all keys: the monitor begins with it, and everybody else reads it. */
function makeKeys(folder: string): void {
  const keys: ReadonlyArray<readonly [name: string, ...caps: string[]]> = [
    ['mon.', 'mon', 'allow *'],
    ['client.admin', 'mon', 'allow *', 'osd', 'allow *', 'mgr', 'allow *'],
    ['osd.0', 'mon', 'allow profile osd', 'osd', 'allow *'],
    ['client.openstack', 'mon', 'profile rbd', 'osd', 'profile rbd pool=images'],
  ];
  run('ceph-authtool', ['--create-keyring', keyring(folder)]);
  for (const [name, ...caps] of keys) {
    const pairs = caps.flatMap((word, index) => (index % 2 === 0 ? ['--cap', word, caps[index + 1]] : []));
    run('ceph-authtool', [keyring(folder), '--gen-key', '-n', name, ...pairs]);
  }
}

function startMonitor(folder: string, conf: string, port: number): ChildProcess {
  const map = join(folder, 'monmap');
  const fsid = run('ceph-conf', ['-c', conf, '--lookup', 'fsid']).trim();
  run('monmaptool', ['--create', '--addv', 'a', `[v2:127.0.0.1:${port}]`, '--fsid', fsid, map]);
  run('ceph-mon', ['-c', conf, '-i', 'a', '--mkfs', '--monmap', map, '--keyring', keyring(folder)]);
  return daemon('ceph-mon', ['-c', conf, '-i', 'a', '-f'], join(folder, 'mon.log'));
}

function tool(conf: string, args: readonly string[]): string {
  return run('ceph', ['-c', conf, '--connect-timeout', '30', ...args]);
}

function attempt(command: readonly string[]): true | undefined {
  try {
    run('timeout', ['3', ...command]);
    return true;
  } catch {
    return undefined;
  }
}
