import { randomBytes } from 'crypto';
import type { GlanceClient } from './client';
import { isRunning, type EndedApi, type RunningApi } from './glance';

/** What users and administrators meet, shortest first: `exit 99`; `starts, stores 500, up 400`; `works`. What goes well is left out. */
export async function observe(api: RunningApi | EndedApi, ask: Probe): Promise<string> {
  if (!isRunning(api)) return `exit ${api.status}`;
  const seen = [...await seenOfStores(api.client, ask.stores), ...await seenOfImage(api.client, ask)];
  return seen.length === 0 ? 'works' : ['starts', ...seen].join(', ');
}

export interface Probe {
  /** `id:driver,id:driver`: what is meant to be listed. */
  readonly stores: string;
  /** Where the image goes. @default - the default store */
  readonly store?: string;
  /** Where it is copied to. */
  readonly copyTo?: string;
}

async function seenOfStores(client: GlanceClient, stores: string): Promise<readonly string[]> {
  const { status } = await client.ask('GET', '/v2/info/stores');
  const detail = (await client.ask('GET', '/v2/info/stores/detail')).status;
  if (status !== 200) return [`stores ${status}`];
  const listed = (await client.stores()).map(({ id }) => id).join(',');
  const others = listed === stores.replace(/:[^,]*/g, '') ? [] : [`stores are ${listed}`];
  return [...others, ...(detail === 200 ? [] : [`details ${detail}`])];
}

async function seenOfImage(client: GlanceClient, { store, copyTo }: Omit<Probe, 'stores'>): Promise<readonly string[]> {
  const created = await client.create();
  if (created.status !== 201) return [`create ${created.status}`];
  const { id } = JSON.parse(created.body.toString('utf8'));
  const data = randomBytes(1000);
  const uploaded = await client.upload(id, data, store);
  if (uploaded !== 204) return [`up ${uploaded}`];
  const { status, body } = await client.download(id);
  const failedCopy = copyTo === undefined ? undefined : await client.copy(id, [copyTo]);
  const deleted = await client.delete(id);
  const downloaded = status === 200 && body.equals(data) ? [] : [`down ${status}`];
  const copied = failedCopy === undefined ? [] : ['copy fails'];
  const gone = deleted === 204 ? [] : [`del ${deleted}`];
  return downloaded.length + copied.length + gone.length === 0 ? [] : ['up 204', ...downloaded, ...copied, ...gone];
}
