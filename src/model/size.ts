import { documentOf } from './document';
import type { Json } from './json';
import type { Topology } from './topology';

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  // The engine is quicker at this than the loop, and nearly every text is of this kind.
  if (ASCII.test(text)) return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

// eslint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;

/** The bytes of a value as compact JSON, as kubectl and the API server write it: each of a few characters becomes six. */
export function jsonSize(value: Json): number {
  const text = JSON.stringify(value) ?? 'null';
  if (!LONGER.test(text)) return text.length;
  let bytes = bytesOf(text);
  for (const [char] of text.match(ESCAPED) ?? []) bytes += 6 - bytesOf(char);
  return bytes;
}

/** What takes more than a byte, asked in one pass over a large document. */
const LONGER = /[<>&\u0080-\uffff]/;

/** Source: Go, encoding/json, HTMLEscape(). */
const ESCAPED = /[<>&\u2028\u2029]/g;

/** The bytes of the whole custom resource, as it is written, in compact JSON: what client-side apply keeps in an annotation. */
export function documentSize(topology: Topology): number {
  return jsonSize(documentOf(topology));
}
