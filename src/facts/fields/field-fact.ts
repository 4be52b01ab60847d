import type { Release } from '../releases';

/**
 * What a field holds. `object` has named `fields`; `list` and `map` have one `item` for every entry; a `quantity` is a Kubernetes
 * quantity; `int-or-text` takes both; `any` is not looked into.
 */
export type FieldType = 'text' | 'integer' | 'boolean' | 'quantity' | 'int-or-text' | 'object' | 'list' | 'map' | 'any';

/** One field of the custom resource. Whatever the webhook and the schema check of it, and no more. */
export interface FieldFact {
  readonly type: FieldType;
  /** One sentence: what it means. */
  readonly doc?: string;
  /** The first release that has it; every release when absent. */
  readonly since?: Release;
  /** The last release that has it. */
  readonly until?: Release;
  readonly fields?: Readonly<Record<string, FieldFact>>;
  readonly item?: FieldFact;
  /** What the cluster uses when it is absent. */
  readonly default?: string | number | boolean | readonly string[];
  /** Absent is refused. Other fields that the schema requires are filled in by the mutating webhook. */
  readonly required?: boolean;
  /** Zero and the empty text count as absent, whatever else the row says. */
  readonly zeroIsAbsent?: boolean;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: RegExp;
  /** What the pattern wants, in words: `a host name`. */
  readonly looks?: string;
  /** Two integers of an object, of which the first must be smaller. Absent ones count with their default, if they have one. */
  readonly ascending?: readonly [smaller: string, larger: string];
  /** Values of an object that exclude each other. */
  readonly excludes?: Readonly<Record<string, string>>;
  /**
   * Entries of a map that are kept: those that the map at this path, beside it, has too; the others are dropped before the schema looks.
   * Source: W1 of the control plane's webhook.
   */
  readonly keptWith?: readonly string[];
  /** The operators overwrite it: writing it is in vain. */
  readonly overwritten?: boolean;
  /** Why it is on its way out. */
  readonly deprecated?: { readonly since: Release; readonly use: string };
}
