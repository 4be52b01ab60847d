import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const sameApiTwice: Rule = {
  code: 'GLN-MERGE-002',
  title: 'Two constructs make one API',
  why: 'The APIs of a control plane are a mapping by name: a second one replaces the first.',
  severity: Severity.ERROR,
  source: 'our own: glanceAPIs is a mapping',
  codeOnly: true,

  *check(topology) {
    const names = new Set<string>();
    const said = new Set<string>();
    for (const api of topology.apis) {
      if (names.has(api.name) && !said.has(api.name)) {
        said.add(api.name);
        yield {
          on: api,
          message: `More than one GlanceApi is named '${api.name}'.`,
          consequence: 'only the last of them would be deployed.',
          fix: 'apiName: a name of its own for each, or addStore() and the other properties on one of them.',
        };
      }
      names.add(api.name);
    }
  },

  trips: () => withApis('default', 'default'),
  passes: () => withApis('default', 'other'),
};

function withApis(...names: readonly string[]): Topology {
  const topology = sketch();
  return { ...topology, apis: names.map((name) => ({ ...topology.apis[0], key: `api/${name}`, name })) };
}
