import { reveal, SecretText } from '../model/secret-text';

/** The value, opened to be compared. It must not be printed, nor what it was compared with: that may be the same value. */
export function opened(value: unknown): unknown {
  return Array.isArray(value) ? value.map(opened) : isSecret(value) ? reveal(value) : value;
}

/** A secret value, or a list with one. */
export function isSecretOrList(value: unknown): boolean {
  return isSecret(value) || (Array.isArray(value) && value.some(isSecret));
}

/** Whether a secret lies in the value, however deep. */
export function holdsSecret(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isSecret(value) || Object.values(value).some(holdsSecret);
}

export function isSecret(value: unknown): value is SecretText {
  return value instanceof SecretText;
}

/** Plain data for users: what is secret says so. */
export function visibleCopy<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value)) as T;
}
