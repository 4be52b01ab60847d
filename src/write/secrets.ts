import { reveal } from '../model/secret-text';
import type { SecretNode } from '../model/topology';

/**
 * `data` of a Secret. Never `stringData`: a key that leaves it would stay in the cluster's Secret for ever.
 * Source: kubernetes.io, Secret; seen with client-side and server-side apply.
 */
export function secretData(secret: SecretNode): Readonly<Record<string, string>> {
  return Object.fromEntries(secret.data.map(([key, value]) => [key, base64(reveal(value))]));
}

function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
