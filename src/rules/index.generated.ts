// Written by `npm run generate`; edit the rows that it is made from.
import { splitWithFileStore } from './layout/split-with-file-store';
import { removedApiMissing } from './merge/removed-api-missing';
import type { Rule, UpdateRule } from './rule';

/** Every rule about one control plane. */
export const RULES: readonly Rule[] = [
  splitWithFileStore,
  removedApiMissing,
];

/** Every rule about a change. */
export const UPDATE_RULES: readonly UpdateRule[] = [
];
