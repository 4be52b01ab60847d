import type { BackEnds } from './back-ends';
import { type Glance, isRunning, type RunningApi } from './glance';

/** What happens when two APIs of one database mean different clusters by one id. */
export const SHARED_ID = {
  rule: 'GLN-STORES-013',
  what: 'one id is two Ceph clusters in two APIs',
  seen: 'through the other API: down 204 with 0 bytes, del 204; its data stays in its pool',
} as const;

/** Stores an image through one API, and reads, copies and deletes it through the other: what the two then say of it. */
export async function sharedId(glance: Glance, backEnds: BackEnds): Promise<string> {
  const first = await startWith(glance, backEnds, 'ceph');
  const second = await startWith(glance, backEnds, 'large', first.database);
  const image = await first.client.createId();
  await first.client.upload(image, Buffer.from('an image'));
  const { status, body } = await second.client.download(image);
  const deleted = await second.client.delete(image);
  const left = backEnds.contents().length === 0 ? 'is gone from' : 'stays in';
  backEnds.clusterOf('ceph.conf').empty();
  await Promise.all([first, second].map((api) => api.stop()));
  return `through the other API: down ${status} with ${body.length} bytes, del ${deleted}; its data ${left} its pool`;
}

async function startWith(glance: Glance, backEnds: BackEnds, cluster: string, database?: string): Promise<RunningApi> {
  const config = `[DEFAULT]
enabled_backends = a:rbd
[glance_store]
default_backend = a
[a]
rbd_store_pool = images
rbd_store_user = openstack
rbd_store_ceph_conf = ${backEnds.clusterOf(`${cluster}.conf`).conf}
`;
  const api = await glance.start({ folder: backEnds.newFolder(), config, ...(database === undefined ? {} : { database }) });
  if (!isRunning(api)) throw new Error(`glance-api ended with ${api.status}:\n${api.log()}`);
  return api;
}
