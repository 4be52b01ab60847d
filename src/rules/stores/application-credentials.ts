import { SecretText } from '../../model/secret-text';
import type { OptionNode, StoreNode } from '../../model/topology';

/** An option of a store that names an application credential, or holds its secret. */
export function isApplicationCredential({ name }: OptionNode): boolean {
  return PATTERN.test(name);
}

/** Its value is the operator's to fill in. */
export function usesVariable({ value }: OptionNode): boolean {
  return typeof value === 'object' && !(value instanceof SecretText) && value.template.includes('.ApplicationCredential');
}

/** Whether a store logs in with what the operator issues. */
export function waitsForCredential({ options }: StoreNode): boolean {
  return options.some((option) => isApplicationCredential(option) && usesVariable(option));
}

const PATTERN = /^(cinder|swift)_store_application_credential_(id|secret)$/;
