import type { Draft } from './draft';
import { plainPath } from '../../model/pods';
import type { ApiNode, OptionNode, OptionValue, StoreNode, TemplateText } from '../../model/topology';
import { storeOptionFact } from '../../rules/config/option-facts';

/** A store as one API runs with it, while it is written down. */
export class StoreUse {
  /** By name; of one that is given twice, what Glance takes. */
  readonly options: ReadonlyMap<string, OptionNode>;
  /** Something is said that no property can say. */
  readonly isBeyondWords: boolean;

  constructor(readonly draft: Draft, readonly api: ApiNode, readonly store: StoreNode) {
    const { driver, options } = store;
    this.options = new Map(options.map((option) => [option.name, option]));
    this.isBeyondWords = this.options.size < options.length
      && options.some(({ name, when }) => when !== undefined || storeOptionFact(driver, name)?.type === 'multi');
  }

  /** A value that is known now. */
  plain(name: string): string | undefined {
    const option = this.options.get(name);
    return typeof option?.value === 'string' && !option.when ? option.value : undefined;
  }

  has(name: string): boolean {
    return this.options.has(name);
  }

  /** Whether the operator fills in exactly this. */
  isTemplate(name: string, wanted: TemplateText, when?: boolean): boolean {
    const option = this.options.get(name);
    return option !== undefined && sameTemplate(option.value, wanted) && option.when?.present === when;
  }
}

/** Blanks inside of an action do not matter. */
export function sameTemplate(value: OptionValue, { template }: TemplateText): boolean {
  const squeezed = (text: string) => text.replace(/\{\{\s*/g, '{{').replace(/\s*\}\}/g, '}}');
  return typeof value === 'object' && 'template' in value && squeezed(value.template) === squeezed(template);
}

/** Whether two paths are one. */
export function isSamePath(a: string, b: string): boolean {
  return plainPath(a) === plainPath(b);
}
