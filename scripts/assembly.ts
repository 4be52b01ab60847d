import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What jsii knows of the public API, as far as it is read here. */
export interface Assembly {
  readonly name: string;
  readonly version: string;
  readonly types: Readonly<Record<string, ApiType>>;
}

export interface ApiMember {
  readonly name: string;
  readonly docs?: { readonly summary?: string };
  readonly type?: object;
  readonly returns?: { readonly type: object };
  readonly parameters?: readonly object[];
}

export interface ApiType extends ApiMember {
  readonly fqn: string;
  readonly kind: string;
  /** The submodule that it is in. */
  readonly namespace?: string;
  readonly properties?: readonly ApiMember[];
  readonly methods?: readonly ApiMember[];
  /** Of an enum. */
  readonly members?: readonly ApiMember[];
}

/** What the compiler wrote last. */
export function readAssembly(): Assembly {
  const file = join(__dirname, '..', '.jsii');
  if (!existsSync(file)) throw new Error('The compiler has not been here yet: run `npm run compile` first');
  return JSON.parse(readFileSync(file, 'utf8')) as Assembly;
}
