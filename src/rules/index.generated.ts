// Written by `npm run generate`; edit the rows that it is made from.
import { splitWithFileStore } from './layout/split-with-file-store';
import type { Rule, UpdateRule } from './rule';

/** Every rule about one control plane. */
export const RULES: readonly Rule[] = [
  splitWithFileStore,
];

/** Every rule about a change. */
export const UPDATE_RULES: readonly UpdateRule[] = [
];
