import type { Tags } from 'yaml';

/** The tags of YAML 1.1 that the API server has too: a date is a text to it. */
export function jsonTags(tags: Tags): Tags {
  return tags.filter((tag) => !isForeign(tag));
}

/** Dates and numbers such as 12:30:45, which the API server takes for text, and what is no JSON. */
function isForeign(tag: unknown): boolean {
  if (typeof tag !== 'object' || tag === null) return false;
  const { tag: name = '', format } = tag as { readonly tag?: string; readonly format?: string };
  return format === 'TIME' || FOREIGN.includes(name.replace('tag:yaml.org,2002:', ''));
}

const FOREIGN: readonly string[] = ['timestamp', 'binary', 'set', 'omap', 'pairs'];
