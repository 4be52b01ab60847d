import { type Answer, type Asked, type Certificate, listen, type Listening } from './http-server';
import { signatureProblem } from './signature-v4';

/** An S3 server with path-style URLs and uploads in parts, with TLS and without. It checks the signature of every request. */
export interface S3Server extends Listening {
  /** With TLS. */
  readonly secureUrl: string;
  /** The secret keys of those whom it knows, by their access keys. */
  readonly owners: Map<string, string>;
  /** By `bucket/object`. */
  readonly objects: Map<string, Buffer>;
  readonly buckets: Set<string>;
}

export async function startS3(certificate: Certificate): Promise<S3Server> {
  const state = new S3State();
  const [plain, secure] = await Promise.all([listen((asked) => state.answer(asked)), listen((asked) => state.answer(asked), certificate)]);
  const stop = async () => {
    await Promise.all([plain.stop(), secure.stop()]);
  };
  return Object.assign(state, { url: plain.url, secureUrl: secure.url, stop });
}

class S3State {
  public readonly owners = new Map<string, string>();
  public readonly objects = new Map<string, Buffer>();
  public readonly buckets = new Set<string>();
  private readonly uploads = new Map<string, Map<number, Buffer>>();

  public answer(asked: Asked): Answer {
    const problem = signatureProblem(asked.request, asked.body, this.owners);
    if (problem) return refusal(403, problem);
    const [, bucket, ...rest] = asked.path.split('/').map(decodeURIComponent);
    const object = rest.join('/');
    if (object === '') return this.ofBucket(asked, bucket);
    if (!this.buckets.has(bucket)) return refusal(404, 'NoSuchBucket');
    return asked.query.has('uploads') || asked.query.has('uploadId') ? this.ofUpload(asked, `${bucket}/${object}`) : this.ofObject(asked, `${bucket}/${object}`);
  }

  private ofBucket({ method }: Asked, bucket: string): Answer {
    if (method === 'PUT') this.buckets.add(bucket);
    return this.buckets.has(bucket) ? { status: 200 } : refusal(404, 'NoSuchBucket');
  }

  private ofObject({ method, body, request }: Asked, name: string): Answer {
    if (method === 'PUT') {
      this.objects.set(name, body);
      return { status: 200, headers: { etag: '"0"' } };
    }
    const data = this.objects.get(name);
    if (method === 'DELETE') {
      this.objects.delete(name);
      return { status: 204 };
    }
    return data === undefined ? refusal(404, 'NoSuchKey') : contentOf(data, request.headers.range);
  }

  private ofUpload({ method, query, body }: Asked, name: string): Answer {
    const id = query.get('uploadId') ?? `upload-${this.uploads.size}`;
    const parts = this.uploads.get(id) ?? new Map<number, Buffer>();
    this.uploads.set(id, parts);
    if (method === 'PUT') {
      parts.set(Number(query.get('partNumber')), body);
      return { status: 200, headers: { etag: '"0"' } };
    }
    if (query.has('uploads')) return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
    this.objects.set(name, Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part)));
    return xml('<CompleteMultipartUploadResult><ETag>"0"</ETag></CompleteMultipartUploadResult>');
  }
}

function contentOf(data: Buffer, range?: string): Answer {
  const found = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (!found) return { status: 200, headers: { etag: '"0"' }, body: data };
  const [first, last] = [Number(found[1]), found[2] === '' ? data.length - 1 : Math.min(Number(found[2]), data.length - 1)];
  return { status: 206, headers: { 'etag': '"0"', 'content-range': `bytes ${first}-${last}/${data.length}` }, body: data.subarray(first, last + 1) };
}

function xml(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

function refusal(status: number, code: string): Answer {
  return { status, headers: { 'content-type': 'application/xml' }, body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>` };
}
