import { strip, trimSpace } from './space';
import { readAs } from './types';

/**
 * What the operator takes for the stores of a text, or that it crashes on it.
 * Its tokens are not split further: `hub:rbd`.
 */
export type OperatorBackends = { readonly kind: 'stores'; readonly tokens: readonly string[] } | { readonly kind: 'panic' };

/** Which file stores count when a webhook asks whether an API is one of file stores: any, or one that is alone. */
export type FileRule = 'any' | 'lone';

/** The stores of `enabled_backends` as Glance reads them. */
export interface GlanceBackends {
  readonly stores: ReadonlyArray<{ readonly id: string; readonly driver: string }>;
  /** Why Glance refuses the value, in words that follow "expected". */
  readonly problem?: string;
}

/**
 * The stores that the operator sees in a text, comments and sections disregarded: its first line that starts with
 * `enabled_backends` and has a `=` after blanks. Source: glance-operator, common_types.go, GetEnabledBackends().
 */
export function operatorBackends(text: string): OperatorBackends {
  for (const written of text.split('\n')) {
    if (!written.includes(OPTION)) continue;
    const line = trimSpace(written);
    if (!line.startsWith(OPTION)) continue;
    const rest = line.slice(OPTION.length);
    if (rest === '') return { kind: 'panic' };
    const assigned = /^ *=/.exec(rest);
    if (assigned) return { kind: 'stores', tokens: rest.slice(assigned[0].length).split(',').map(trimSpace) };
  }
  return { kind: 'stores', tokens: [] };
}

/**
 * What a webhook answers when it asks whether the stores are file stores; `otherwise` when there are none.
 * Source: glance-operator, glance_webhook.go, isFileBackend().
 */
export function isFile(tokens: readonly string[], otherwise: boolean, rule: FileRule): boolean {
  if (tokens.length === 0) return otherwise;
  const drivers = tokens.map(driverOf);
  return rule === 'any' ? !crashes(tokens, rule) && drivers.includes('file') : tokens.length === 1 && drivers[0] === 'file';
}

/** Whether that question makes the webhook crash: the older rule walks the tokens up to the first file store, and wants a colon in each. */
export function crashes(tokens: readonly string[], rule: FileRule): boolean {
  if (rule === 'lone') return false;
  const bare = tokens.findIndex((token) => driverOf(token) === undefined);
  const file = tokens.findIndex((token) => driverOf(token) === 'file');
  return bare >= 0 && (file < 0 || bare < file);
}

/** The driver in a token; undefined without a colon, which the operator's controller takes for granted on every release. */
export function driverOf(token: string): string | undefined {
  const colon = token.indexOf(':');
  return colon < 0 ? undefined : token.slice(colon + 1);
}

/** The stores that Glance reads from the decoded value of `enabled_backends`, in order. */
export function glanceBackends(value: string): GlanceBackends {
  const reading = readAs('dict', value);
  if (!reading.ok) return { stores: likelyStores(value), problem: reading.expected };
  const pairs = [...(reading.value as ReadonlyMap<string, string>)];
  return { stores: pairs.map(([id, driver]) => ({ id, driver })) };
}

/** What was most likely meant by a value that Glance refuses: everything else can then be judged as well. */
function likelyStores(value: string): GlanceBackends['stores'] {
  const items = value.split(',').map((item) => item.split(':').map((part) => strip(part)));
  return items.flatMap(([id, ...driver]) => (id === '' || driver.length === 0 ? [] : [{ id, driver: driver.join(':') }]));
}

const OPTION = 'enabled_backends';
