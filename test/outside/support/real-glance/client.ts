import { request } from 'http';
import { until } from './processes';

export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

interface Image {
  readonly id: string;
  readonly status: string;
  readonly stores?: string;
  readonly os_glance_importing_to_stores?: string;
  readonly os_glance_failed_import?: string;
  readonly os_glance_import_task?: string;
}

/** What users do with an Image service, as an administrator whom Keystone has let in. */
export class GlanceClient {
  public constructor(private readonly port: number) {}

  /** Whether it answers at all. */
  public async answers(): Promise<boolean> {
    return this.ask('GET', '/').then(() => true, () => false);
  }

  public ask(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string | Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: this.port, method, path, headers: { ...WHO, ...headers }, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        // A download that breaks off ends with what has arrived.
        response.on('close', () => resolve({ status: response.statusCode!, body: Buffer.concat(parts) }));
        response.on('error', () => undefined);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  public async stores(): Promise<ReadonlyArray<Readonly<Record<string, string>>>> {
    return JSON.parse((await this.ask('GET', '/v2/info/stores')).body.toString('utf8')).stores;
  }

  public create(): Promise<Reply> {
    return this.ask('POST', '/v2/images', JSON_BODY, JSON.stringify({ name: 'picture', disk_format: 'raw', container_format: 'bare' }));
  }

  public async createId(): Promise<string> {
    return JSON.parse((await this.create()).body.toString('utf8')).id;
  }

  public async upload(id: string, data: Buffer, store?: string): Promise<number> {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(data.length), ...(store ? { 'x-image-meta-store': store } : {}) };
    return (await this.ask('PUT', `/v2/images/${id}/file`, headers, data)).status;
  }

  public download(id: string): Promise<Reply> {
    return this.ask('GET', `/v2/images/${id}/file`);
  }

  /** Copies an image into other stores; why that failed, if it did. */
  public async copy(id: string, stores: readonly string[], seconds = 30): Promise<string | undefined> {
    const body = JSON.stringify({ method: { name: 'copy-image' }, stores });
    const { status } = await this.ask('POST', `/v2/images/${id}/import`, JSON_BODY, body);
    if (status !== 202) return String(status);
    const image = await until('the copy of an image', async () => {
      const now = await this.image(id);
      return now.os_glance_importing_to_stores || now.os_glance_import_task ? undefined : now;
    }, seconds);
    return image.os_glance_failed_import || undefined;
  }

  public async image(id: string): Promise<Image> {
    return JSON.parse((await this.ask('GET', `/v2/images/${id}`)).body.toString('utf8'));
  }

  public async delete(id: string): Promise<number> {
    return (await this.ask('DELETE', `/v2/images/${id}`)).status;
  }
}

const WHO = { 'x-identity-status': 'Confirmed', 'x-user-id': 'user', 'x-project-id': 'project', 'x-roles': 'admin,member,reader' };
const JSON_BODY = { 'content-type': 'application/json' };
