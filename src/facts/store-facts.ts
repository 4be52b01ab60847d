/**
 * How oslo.config reads an option.
 * `list` splits at commas, `bounded-list` wants brackets, `multi` is one item per line, `dict` is `key:value,key:value`.
 */
export type OptionType = 'string' | 'integer' | 'boolean' | 'list' | 'bounded-list' | 'multi' | 'dict' | 'port' | 'host' | 'uri';

/**
 * Who has the option: `base` the glance_store 4.3 (glance 26.1) that RHOSO 18 is built on, `backport` the product beside it,
 * `upstream` only newer releases of glance_store or glance.
 */
export type OptionSupport = 'base' | 'backport' | 'upstream';

/** One option: its typed property, docstring, checks and page in the docs come from this row. */
export interface OptionFact {
  /** As Glance registers it. */
  readonly name: string;
  /** The typed property of the store construct; absent where the option can be given by name only. */
  readonly prop?: string;
  /** Decided by another construct or by a hand-written property, never by a generated one. */
  readonly derived?: boolean;
  readonly type: OptionType;
  /** What an item of a list or a value of a dict must be, where it is not free text. */
  readonly item?: OptionType;
  /** Unit of an integer: the typed property is a `Size` or a `Duration`. */
  readonly unit?: 'bytes' | 'KiB' | 'MiB' | 'GiB' | 'seconds' | 'minutes' | 'hours';
  /** What Glance 2023.1 uses when the option is absent; undefined for none. */
  readonly default?: string | number | boolean | readonly string[];
  /** What the construct of the store writes where its user says nothing: the default does not suit the product. */
  readonly written?: string | boolean;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** The store cannot work without it. */
  readonly required?: boolean;
  /** A secret value: belongs into a Secret, never into the control plane. */
  readonly secret?: boolean;
  /** Tells two back ends apart: equal ids must have equal values of these. */
  readonly identity?: boolean;
  /** `base` unless said otherwise. */
  readonly support?: OptionSupport;
  /** First version that has it, when `support` is not `base`: `glance_store 4.9.0`. */
  readonly since?: string;
  /** Why it is on its way out, and what replaces it. */
  readonly deprecated?: string;
  /** Names that Glance still accepts for it. */
  readonly oldNames?: readonly string[];
  /** One sentence: what it means. */
  readonly doc: string;
  /** What surprises. */
  readonly note?: string;
}

/** Everything that is known of a store driver. */
export interface StoreFacts {
  /** As in `enabled_backends = <id>:<driver>`. */
  readonly driver: string;
  /** For the reader of docs and messages: `Ceph RBD`. */
  readonly title: string;
  /** Where the rows were read. */
  readonly source: string;
  /** Read-only stores can neither be the default nor the target of a copy. */
  readonly readOnly?: boolean;
  /** Glance knows it, the product documentation does not. */
  readonly undocumented?: boolean;
  readonly options: readonly OptionFact[];
}

/** Options of a section that is no store: `[DEFAULT]`, `[image_format]`… */
export interface SectionFacts {
  readonly section: string;
  readonly source: string;
  readonly options: readonly OptionFact[];
}
