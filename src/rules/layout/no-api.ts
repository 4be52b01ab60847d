import { isObject, objectOr, type Json } from '../../model/json';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';

export const noApi: Rule = {
  code: 'GLN-LAYOUT-005',
  title: 'An API is missing: none is given, or its entry is empty',
  why: 'An empty entry is dropped like an absent one, and without any API the webhook writes a configuration of its own over the one that was given.',
  severity: Severity.ERROR,
  source: 'W2: glance-operator, glance_webhook.go, Default(); W11 where the API that it makes up replaces one of another layout',

  *check(topology) {
    const { controlPlane, glance, apis } = topology;
    // A merge patch leaves APIs out, and removes one with a null.
    if (!controlPlane.whole || !glance.enabled) return;
    const entries = Object.entries(objectOr(glance.template.glanceAPIs)).filter(([name]) => !apiNamed(topology, name));
    const empty = entries.filter(([, body]) => isAbsent(body)).map(([name]) => name);
    if (apis.length === 0) {
      // An entry of another type is refused as such.
      const { glanceAPIs } = glance.template;
      const isReadable = isAbsent(glanceAPIs) || isObject(glanceAPIs);
      if (isReadable && entries.length === empty.length) yield none(topology, empty);
      return;
    }
    for (const name of empty) {
      yield {
        on: glance,
        field: `glanceAPIs.${name}`,
        message: `API '${name}' has nothing in it.`,
        consequence: 'the API is dropped without a word, on every release.',
        fix: `new GlanceApi(glance, '${name}', …).`,
        inYaml: `'${name}: {}' at least.`,
      };
    }
  },

  trips: () => sketch({ apis: {} }),
  passes: () => sketch(),
};

function none({ glance }: Topology, empty: readonly string[]): Finding {
  return {
    on: glance,
    field: 'glanceAPIs',
    message: empty.length > 0 ? `The Image service has no API: ${quoted(empty)} has nothing in it.` : 'The Image service has no API.',
    consequence: glance.config
      ? 'the webhook makes an API without pods and overwrites customServiceConfig with a placeholder, on every release.'
      : 'the webhook makes an API without pods and with a placeholder for a store, on every release; nothing answers.',
    fix: "new GlanceApi(glance, 'default', { stores: […] }), or spec.glance.enabled: false.",
    inYaml: 'an API in glanceAPIs, or spec.glance.enabled: false.',
  };
}

function isAbsent(body: Json): boolean {
  return body === null || body === undefined;
}
