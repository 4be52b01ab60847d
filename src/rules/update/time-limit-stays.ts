import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import { templateTimeout, timeoutAfter } from '../../model/storage';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const timeLimitStays: UpdateRule = {
  code: 'GLN-UPDATE-013',
  title: "The template's time limit changes, and the APIs keep theirs",
  why: 'The webhook writes the limit of the template into every API that has none, and nothing takes it away again.',
  severity: Severity.WARNING,
  source: 'W2b: glance-operator, glance_webhook.go, Default(): read, not run',

  *check(old, next) {
    if (!old.glance.enabled || !next.glance.enabled || templateTimeout(old) === templateTimeout(next)) return;
    const wanted = templateTimeout(next);
    const staying = next.apis.filter((api) => {
      const before = apiNamed(old, api.name);
      return before && !api.body.apiTimeout && timeoutAfter({ topology: next, api }, { topology: old, api: before }) !== wanted;
    });
    if (staying.length === 0) return;
    yield {
      on: next.glance,
      field: 'apiTimeout',
      message: `The time limit of the template changes from ${templateTimeout(old)} to ${wanted} seconds, and ${quoted(staying)} ${staying.length === 1 ? 'has' : 'have'} none written out.`,
      consequence: `\`oc apply\` leaves the limit that the webhook wrote into ${staying.length === 1 ? 'it' : 'them'} before: nothing changes but for new APIs, on every release.`,
      fix: `apiTimeout: ${wanted} in each API.`,
    };
  },

  trips: () => change(limited(120)),
  passes: () => change(sketch({ template: { apiTimeout: 120 }, apis: { default: { stores: 'hub:rbd', body: { apiTimeout: 120 } } } })),
};

function limited(apiTimeout: number): Topology {
  return sketch({ template: { apiTimeout } });
}

function change(next: Topology): Update {
  return { old: limited(60), next };
}
