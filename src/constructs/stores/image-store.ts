import { type Duration, type Size, SizeRoundingBehavior } from 'cdk8s';
import type { Construct } from 'constructs';
import type { OptionFact, StoreFacts } from '../../facts/store-facts';
import { COMMON_OPTIONS } from '../../facts/stores/common';
import { encodeList } from '../../model/oslo/types';
import type { OptionNode, OptionValue, Presence, StoreNode } from '../../model/topology';
import { Element, type Parts } from '../element';
import { requireGlance } from '../scope';
import type { CommonOptions } from './options.generated';

/** Properties that all image stores have. */
export interface ImageStoreProps extends CommonOptions {
  /**
   * The name of the store in Glance, saved in every image location: it must not change once images exist.
   * Letters, digits, `-` and `_`; not a name that Glance uses for itself.
   *
   * @default - the id of the construct
   */
  readonly storeId?: string;

  /**
   * Further options of the store's section, by their names in Glance. An unknown name, a wrong type and a value out of
   * bounds are errors.
   *
   * @default - none
   */
  readonly options?: Record<string, string>;

  /**
   * Options that this library does not know, by name: they are written as they are, with a warning.
   *
   * @default - none
   */
  readonly uncheckedOptions?: Record<string, string>;
}

/** What other properties and constructs say of the options of a store, by name. @internal */
export type DerivedOptions = Readonly<Record<string, OptionValue | ConditionalValue | undefined>>;

/** A value that holds only where the operator has a variable, or has it not. @internal */
export interface ConditionalValue {
  readonly value: OptionValue;
  readonly when: Presence;
}

/**
 * A store of images, to be enabled by one or more APIs.
 *
 * Its id names it in Glance and is saved in every image location: do not change it once images exist.
 */
export abstract class ImageStore extends Element {
  /** The name of the store in Glance. */
  public readonly storeId: string;

  /** @internal */
  protected readonly _props: ImageStoreProps;

  private key?: string;

  constructor(scope: Construct, id: string, props: ImageStoreProps = {}) {
    super(scope, id);
    requireGlance(this);
    this.storeId = props.storeId ?? id;
    this._props = props;
  }

  /** Names the node of the store: two constructs may wrongly share an id. Kept, as its APIs name it by the same text. @internal */
  public get _key(): string {
    return this.key ??= `store/${this._path}`;
  }

  /** @internal */
  public abstract _toNode(): Parts;

  /** @internal */
  protected _store(facts: StoreFacts, derived: DerivedOptions, more: Partial<StoreNode> = {}): StoreNode {
    const { options: named, uncheckedOptions: unchecked } = this._props;
    const options: OptionNode[] = [];
    for (const facts_ of [COMMON_OPTIONS, facts.options]) {
      for (const fact of facts_) {
        const found = optionOf(fact, this._props as Readonly<Record<string, unknown>>, derived);
        if (found !== undefined) options.push(found);
      }
    }
    for (const name in named) options.push({ name, value: named[name] });
    for (const name in unchecked) options.push({ name, value: unchecked[name], unchecked: true });
    return { key: this._key, id: this.storeId, driver: facts.driver, options, hasSection: options.length > 0, needs: [], ...more };
  }
}

function optionOf(fact: OptionFact, props: Readonly<Record<string, unknown>>, derived: DerivedOptions): OptionNode | undefined {
  const { name, prop, written } = fact;
  const given = derived[name];
  if (given !== undefined) return isConditional(given) ? { name, ...given } : { name, value: given };
  const value = (prop === undefined ? undefined : props[prop]) ?? written;
  return value === undefined ? undefined : { name, value: textOf(value, fact) };
}

function isConditional(given: OptionValue | ConditionalValue): given is ConditionalValue {
  return typeof given === 'object' && 'when' in given;
}

/** How oslo.config reads it. Conversions keep fractions: a rule says what is wrong with them. */
function textOf(value: unknown, fact: OptionFact): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isSize(value)) return String(sizeIn(value, fact.unit));
  if (isDuration(value)) return String(durationIn(value, fact.unit));
  if (fact.type === 'dict') return Object.entries(value as Record<string, string>).map((pair) => pair.join(':')).join(',');
  if (Array.isArray(value)) return encodeList(value.map(String), fact.type === 'bounded-list') ?? value.join(',');
  return String(value);
}

function sizeIn(size: Size, unit: OptionFact['unit']): number {
  const how = { rounding: SizeRoundingBehavior.NONE };
  const kibibytes = size.toKibibytes(how);
  return { bytes: kibibytes * 1024, KiB: kibibytes, MiB: size.toMebibytes(how), GiB: size.toGibibytes(how) }[unit as 'bytes' | 'KiB' | 'MiB' | 'GiB'];
}

function durationIn(duration: Duration, unit: OptionFact['unit']): number {
  const seconds = duration.toSeconds({ integral: false });
  return { seconds, minutes: seconds / 60, hours: seconds / 3600 }[unit as 'seconds' | 'minutes' | 'hours'];
}

/** By shape: the user's cdk8s may be another copy than ours. */
function isSize(value: unknown): value is Size {
  return typeof (value as Size).toKibibytes === 'function';
}

function isDuration(value: unknown): value is Duration {
  return typeof (value as Duration).toSeconds === 'function';
}
