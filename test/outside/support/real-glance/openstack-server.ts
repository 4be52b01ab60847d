import { type Answer, type Asked, listen, type Listening } from './http-server';

/** Keystone and Swift in one: it lets users into their projects by their passwords, and keeps the objects of those who have a token. */
export interface OpenStackServer extends Listening {
  /** The passwords of those whom it knows, by `project:user`. */
  readonly accounts: Map<string, string>;
  /** By `container/object`. */
  readonly objects: Map<string, Buffer>;
}

export const REGION = 'regionOne';

export async function startOpenStack(): Promise<OpenStackServer> {
  const state = new OpenStackState();
  const listening = await listen((asked) => state.answer(asked));
  return Object.assign(state, listening);
}

class OpenStackState {
  public readonly accounts = new Map<string, string>();
  public url = '';
  public readonly objects = new Map<string, Buffer>();
  private readonly containers = new Set<string>();

  public answer(asked: Asked): Answer {
    if (asked.path.startsWith('/swift/')) return this.swift(asked);
    if (asked.method === 'POST' && asked.path === '/v3/auth/tokens') return this.token(JSON.parse(asked.body.toString('utf8')));
    if (asked.path === '/v3' || asked.path === '/v3/') return json(200, { version: this.version() });
    return asked.path === '/' ? json(300, { versions: { values: [this.version()] } }) : { status: 404 };
  }

  private version(): object {
    return { id: 'v3.14', status: 'stable', links: [{ rel: 'self', href: `${this.url}/v3/` }] };
  }

  private token({ auth }: { auth: { identity: { password?: { user: Login } }; scope?: { project?: { name: string } } } }): Answer {
    const { name: user = '', password = '' } = auth.identity.password?.user ?? {};
    const project = auth.scope?.project?.name ?? '';
    if (this.accounts.get(`${project}:${user}`) !== password) return json(401, { error: { code: 401 } });
    const endpoints = ['public', 'internal', 'admin'].map((kind) => ({ interface: kind, region: REGION, region_id: REGION, url: `${this.url}/swift/v1` }));
    const body = {
      token: {
        methods: ['password'], expires_at: '2100-01-01T00:00:00.000000Z', issued_at: '2000-01-01T00:00:00.000000Z',
        user: { id: 'u', name: user, domain: { id: 'default', name: 'Default' } },
        project: { id: 'p', name: project, domain: { id: 'default', name: 'Default' } },
        roles: [{ id: 'r', name: 'service' }],
        catalog: [{ id: 's', type: 'object-store', name: 'swift', endpoints }],
      },
    };
    return { ...json(201, body), headers: { 'x-subject-token': TOKEN, 'content-type': 'application/json' } };
  }

  private swift({ request, method, path, body }: Asked): Answer {
    if (request.headers['x-auth-token'] !== TOKEN) return { status: 401 };
    const [container, ...rest] = path.split('/').slice(3).map(decodeURIComponent);
    const name = `${container}/${rest.join('/')}`;
    if (method === 'PUT') {
      if (rest.length === 0) this.containers.add(container);
      else this.objects.set(name, body);
      return { status: 201, headers: { etag: '0' } };
    }
    if (rest.length === 0) return { status: this.containers.has(container) ? 204 : 404 };
    const data = this.objects.get(name);
    if (data === undefined) return { status: 404 };
    if (method === 'DELETE') this.objects.delete(name);
    return method === 'DELETE' ? { status: 204 } : { status: 200, headers: { 'accept-ranges': 'bytes' }, body: data };
  }
}

interface Login {
  readonly name?: string;
  readonly password?: string;
}

const TOKEN = 'a-token';

function json(status: number, body: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
