import { apiNameLimit, webhookNameLimit } from '../../model/names';
import { apisOf, targetReleases } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const apiNameTooLong: Rule = {
  code: 'GLN-NAMES-002',
  title: 'The name of an API is too long',
  why: 'The names of its StatefulSets must fit into a label with ten characters more; the webhook forgets parts of them when it checks.',
  severity: Severity.ERROR,
  source: 'W3: GetCrMaxLengthCorrection() in glance_webhook.go; Kubernetes, label controller-revision-hash of the pods of a StatefulSet',
  refusedAt: 'always',

  *check(topology) {
    const [release] = targetReleases(topology);
    const uniquePodNames = topology.glance.section.uniquePodNames === true;
    const limits = new Map<string, number>();
    for (const api of apisOf(topology)) {
      // The webhook counts the letters of a layout that nobody knows, too.
      const use = { layout: api.layout, release, uniquePodNames };
      const most = limits.get(api.layout) ?? apiNameLimit(use);
      limits.set(api.layout, most);
      if (api.name.length <= most) continue;
      const isRefused = api.name.length > webhookNameLimit(use);
      yield {
        on: api,
        admitted: !isRefused,
        message: `The name of API '${api.name}' has ${api.name.length} characters; ${a(api.layout)} API${uniquePodNames ? ' with unique pod names' : ''} may have ${most}.`,
        consequence: isRefused
          ? 'the webhook rejects the control plane on every release.'
          : 'the control plane is admitted, but no pod of its StatefulSets can be created, on every release.',
        fix: `apiName: a name of ${most} characters at most.`,
        inYaml: `a key of ${most} characters at most in glanceAPIs.`,
      };
    }
  },

  trips: () => sketch({ apis: { [NAME]: { stores: 'hub:rbd' } } }),
  passes: () => sketch({ apis: { [NAME.slice(1)]: { stores: 'hub:rbd' } } }),
};

/** 33 characters: the webhook lets a split API have 39. */
const NAME = 'images-of-the-central-data-center';

function a(layout: string): string {
  return `${/^[aeiou]/.test(layout) ? 'an' : 'a'} ${layout}`;
}
