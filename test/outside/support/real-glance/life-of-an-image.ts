import { randomBytes } from 'crypto';
import type { GlanceClient } from './client';

/** Stores an image in each store, reads it, copies it to all others where that is allowed, and deletes it. What went wrong, in words. */
export async function liveAndDie(client: GlanceClient, ids: readonly string[], copies: boolean): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const id of ids) {
    const data = randomBytes(SIZE);
    const image = await client.createId();
    const uploaded = await client.upload(image, data, id);
    if (uploaded !== 204) problems.push(`upload to ${id}: ${uploaded}`);
    await expectData(client, image, data, `download from ${id}`, problems);
    const others = ids.filter((other) => other !== id);
    if (copies && others.length > 0) {
      const failed = await client.copy(image, others);
      if (failed !== undefined) problems.push(`copy from ${id}: ${failed}`);
      await expectData(client, image, data, `download of copies from ${id}`, problems);
      const { stores = '' } = await client.image(image);
      if (stores.split(',').sort().join() !== [...ids].sort().join()) problems.push(`stores after copies from ${id}: ${stores}`);
    }
    const deleted = await client.delete(image);
    if (deleted !== 204) problems.push(`delete from ${id}: ${deleted}`);
  }
  return problems;
}

/** Large enough for several parts of an upload of Ceph, small enough to be quick. */
const SIZE = 300_000;

async function expectData(client: GlanceClient, image: string, data: Buffer, what: string, problems: string[]): Promise<void> {
  const { status, body } = await client.download(image);
  if (status !== 200 || !body.equals(data)) problems.push(`${what}: ${status}, ${body.length} bytes of ${data.length}`);
}
