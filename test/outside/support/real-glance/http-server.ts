import { createServer, type IncomingMessage, type RequestListener, type Server } from 'http';
import { createServer as createSecureServer } from 'https';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A request that has arrived whole. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

export interface Listening {
  readonly url: string;
  stop(): Promise<void>;
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Answers on a free port of the loopback interface, over TLS with a certificate. */
export async function listen(answer: (asked: Asked) => Answer, certificate?: Certificate): Promise<Listening> {
  const listener: RequestListener = async (request, response) => {
    const body = await wholeBody(request);
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const { status, headers = {}, body: text = '' } = answer({ request, method: request.method!, path: pathname, query: searchParams, body });
    response.writeHead(status, { 'content-length': String(Buffer.byteLength(text)), ...headers });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  const port = await listening(server);
  return { url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`, stop: () => closed(server) };
}

async function wholeBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)));
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
