import { createHash, createHmac } from 'crypto';
import type { IncomingMessage } from 'http';

/**
 * Why a request is not signed with one of the pairs of keys; undefined if it is.
 * Source: docs.aws.amazon.com, AWS Signature Version 4 for API requests.
 */
export function signatureProblem(request: IncomingMessage, body: Buffer, keys: ReadonlyMap<string, string>): string | undefined {
  const found = /^AWS4-HMAC-SHA256 Credential=(.*)\/(\d{8}\/[^/]*\/s3\/aws4_request), *SignedHeaders=([^,]*), *Signature=(\w+)$/
    .exec(request.headers.authorization ?? '');
  if (!found) return 'AccessDenied';
  const [, key, scope, signedHeaders, signature] = found;
  const secretKey = keys.get(key);
  if (secretKey === undefined) return 'InvalidAccessKeyId';
  const payload = String(request.headers['x-amz-content-sha256']);
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical(request, signedHeaders, payload))].join('\n');
  const [date, region, service] = scope.split('/');
  const signing = [date, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretKey}`);
  return hmac(signing, text).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
}

function canonical(request: IncomingMessage, signedHeaders: string, payload: string): string {
  const [path, query = ''] = request.url!.split('?');
  const parameters = query.split('&').filter((one) => one !== '').map((one) => (one.includes('=') ? one : `${one}=`)).sort();
  const headers = signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`);
  return [request.method, path, parameters.join('&'), headers.join(''), signedHeaders, payload].join('\n');
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
