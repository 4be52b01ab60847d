import type { SectionNode } from '../model/topology';

/** Options of Glance outside the stores. */
export interface ConfigOptions {
  /**
   * Options by section, by their names in Glance: `{ image_format: { disk_formats: 'raw,iso' } }`.
   * An unknown name and a value of the wrong type are errors.
   *
   * @default - none
   */
  readonly config?: Record<string, Record<string, string>>;

  /** Options that this library does not know, by section: they are written as they are, with a warning. @default - none */
  readonly uncheckedConfig?: Record<string, Record<string, string>>;
}

/** The sections that the properties say. @internal */
export function configSections({ config, uncheckedConfig }: ConfigOptions): readonly SectionNode[] {
  return [...sections(config, false), ...sections(uncheckedConfig, true)];
}

function sections(given: Record<string, Record<string, string>> = {}, unchecked: boolean): readonly SectionNode[] {
  return Object.entries(given).map(([name, options]) => ({
    name,
    options: Object.entries(options).map(([option, value]) => ({
      name: option, value: String(value), ...(unchecked ? { unchecked } : {}),
    })),
  }));
}
