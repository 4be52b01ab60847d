import { SecretText } from '../../model/secret-text';
import type { OptionNode } from '../../model/topology';

/** An option of a store that names an application credential, or holds its secret. */
export function isApplicationCredential({ name }: OptionNode): boolean {
  return PATTERN.test(name);
}

/** Its value is the operator's to fill in. */
export function usesVariable({ value }: OptionNode): boolean {
  return typeof value === 'object' && !(value instanceof SecretText) && value.template.includes('.ApplicationCredential');
}

const PATTERN = /^(cinder|swift)_store_application_credential_(id|secret)$/;
