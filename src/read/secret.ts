import { understandSecret } from '../model/config-text';
import { at, objectOr, textOr, type Json, type JsonObject } from '../model/json';
import { reveal, SecretText } from '../model/secret-text';
import type { SecretNode } from '../model/topology';

/** A Secret manifest. As configuration it is understood only where an API uses it so. */
export function readSecret(document: JsonObject, isConfig: boolean): SecretNode {
  const name = textOr(at(document, 'metadata', 'name')) ?? '';
  const encoded = entries(document.data).map(([key, value]) => [key, SecretText.lazy(() => decodeBase64(value))] as const);
  const odd = entries(document.data).filter(([, value]) => !isBase64(value)).map(([key]) => key);
  const plain = entries(document.stringData).map(([key, value]) => [key, SecretText.of(value)] as const);
  // What the API server does: stringData is written over data.
  const data = [...new Map([...encoded, ...plain])];
  const text = () => data.map(([, value]) => reveal(value)).join('\n');
  const undecodable = odd.length > 0 ? { undecodable: odd } : {};
  return { key: `secret/${name}`, name, made: false, data, ...undecodable, ...(isConfig ? { config: understandSecret(name, text()) } : {}) };
}

function entries(value: Json): ReadonlyArray<readonly [string, string]> {
  return Object.entries(objectOr(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

function isBase64(text: string): boolean {
  return BASE64.test(text.replace(/[\r\n]/g, ''));
}

/** Base64 of UTF-8. What the API server does not take for base64 decodes to nothing: a rule looks at it. */
export function decodeBase64(text: string): string {
  return isBase64(text) ? new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0))) : '';
}

/** Padded to the end, unlike what `atob` takes; line breaks may stand anywhere. Source: Go, encoding/base64, StdEncoding. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
