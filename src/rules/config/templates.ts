import { textOf, writtenSecrets } from './secret-texts';
import { configOf, configTexts, storesOf } from '../../model/query';
import { SecretText } from '../../model/secret-text';
import { configText } from '../../model/service-config';
import { hasTemplate, templateActions, type Template, type VariableUse } from '../../model/template/parse';
import type { ApiNode, ConfigNode, OptionNode, Topology } from '../../model/topology';

/** A text with actions of the operator's templating in it, and the APIs that run with it. */
export interface TemplatedText {
  readonly on: ConfigNode;
  readonly template: Template;
  readonly users: readonly ApiNode[];
  /** In words that follow "in". */
  readonly where: string;
  /** Lines are those of a text that somebody wrote. */
  readonly hasLines: boolean;
  readonly inSecret: boolean;
}

/** Every configuration text in which the operator has something to fill in. */
export function templatedTexts(topology: Topology): readonly TemplatedText[] {
  let found = kept.get(topology);
  if (!found) kept.set(topology, found = topology.glance.enabled ? [...written(topology), ...made(topology), ...ofSecrets(topology)] : []);
  return found;
}

/** The variables that a text takes by name, each where it does so first. */
export function firstUses({ actions }: Template): readonly VariableUse[] {
  const uses = actions.flatMap((action) => action.uses);
  return [...new Map(uses.slice().reverse().map((use) => [use.name, use])).values()].reverse();
}

const kept = new WeakMap<Topology, readonly TemplatedText[]>();

function* written(topology: Topology): Iterable<TemplatedText> {
  for (const { on, config } of configTexts(topology)) {
    if (config.text === undefined || !hasTemplate(config.text)) continue;
    const users = on === topology.glance ? topology.apis.filter((api) => !api.config) : [on as ApiNode];
    const where = on === topology.glance ? "the template's text" : `the text of API '${(on as ApiNode).name}'`;
    yield { on: config, template: templateActions(config.text), users, where, hasLines: true, inSecret: false };
  }
}

/** What constructs were given as text is escaped; actions come from a base, or from variables. */
function* made(topology: Topology): Iterable<TemplatedText> {
  for (const api of topology.apis) {
    const config = configOf(topology, api);
    if (!config || config.text !== undefined) continue;
    if (![...config.sections, ...storesOf(topology, api)].some(({ options }) => options.some(isTemplate))) continue;
    yield { on: config, template: templateActions(configText(topology, api)), users: [api], where: `the text of API '${api.name}'`, hasLines: false, inSecret: false };
  }
}

function* ofSecrets(topology: Topology): Iterable<TemplatedText> {
  for (const { secret, config, apis } of writtenSecrets(topology)) {
    const text = textOf(secret);
    if (hasTemplate(text)) yield { on: config, template: templateActions(text), users: apis, where: `the Secret '${secret.name}'`, hasLines: true, inSecret: true };
  }
}

function isTemplate({ value }: OptionNode): boolean {
  return typeof value === 'object' && !(value instanceof SecretText) && hasTemplate(value.template);
}
