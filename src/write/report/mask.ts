import { STORES } from '../../facts/stores/index.generated';

/** A line without what may be a secret value in it: values of options that hold one, and what stands before the `@` of an address. */
export function masked(line: string): string {
  return line.replace(VALUE, (found, name: string, mark: string, value: string) => {
    if (value.startsWith('{{') || !(SECRET_OPTIONS.has(name) || (mark.includes('=') && LOOKS_SECRET.test(name) && !PLAIN.has(name)))) return found;
    return `${name}${mark}${HIDDEN}`;
  }).replace(/(:\/\/)[^\s/@]+@/g, `$1${HIDDEN}@`);
}

const HIDDEN = '(secret)';

/** `name = value` up to the end of the line, or to the `\n` of a text in quotes. */
const VALUE = /(?:(?<=\\n)|(?<![\\\w.-]))([\w.-]+)(\s*[=:]\s*)((?:(?!\\n).)+)/g;

const LOOKS_SECRET = /(?:password|passwd|secret|token|credential|(?:^|_)key)/i;

/** It names a secret of libvirt, whose name is the id of the Ceph cluster. */
const PLAIN: ReadonlySet<string> = new Set(['rbd_secret_uuid']);

const SECRET_OPTIONS: ReadonlySet<string> = new Set(
  STORES.flatMap(({ options }) => options).filter(({ secret }) => secret).map(({ name }) => name),
);
