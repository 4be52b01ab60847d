import { understandSecret } from '../model/config-text';
import { at, isObject, objectOr, textOr, type Json, type JsonObject } from '../model/json';
import { reveal, SecretText } from '../model/secret-text';
import type { SecretNode } from '../model/topology';

export function isSecret(document: Json): document is JsonObject {
  return isObject(document) && document.kind === 'Secret' && textOr(at(document, 'metadata', 'name')) !== undefined;
}

/** A Secret manifest. As configuration it is understood only where an API uses it so. */
export function readSecret(document: JsonObject, isConfig: boolean): SecretNode {
  const name = textOr(at(document, 'metadata', 'name')) ?? '';
  const encoded = entries(document.data).map(([key, value]) => [key, SecretText.lazy(() => decoded(value))] as const);
  const plain = entries(document.stringData).map(([key, value]) => [key, SecretText.of(value)] as const);
  // What the API server does: stringData is written over data.
  const data = [...new Map([...encoded, ...plain])];
  const text = () => data.map(([, value]) => reveal(value)).join('\n');
  return { key: `secret/${name}`, name, made: false, data, ...(isConfig ? { config: understandSecret(name, text()) } : {}) };
}

function entries(value: Json): ReadonlyArray<readonly [string, string]> {
  return Object.entries(objectOr(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** Base64 of UTF-8. What the API server does not take for base64 decodes to nothing: a rule looks at it. */
function decoded(text: string): string {
  const unbroken = text.replace(/[\r\n]/g, '');
  return BASE64.test(unbroken) ? new TextDecoder().decode(Uint8Array.from(atob(unbroken), (char) => char.charCodeAt(0))) : '';
}

/** Padded to the end, unlike what `atob` takes; line breaks may stand anywhere. Source: Go, encoding/base64, StdEncoding. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
