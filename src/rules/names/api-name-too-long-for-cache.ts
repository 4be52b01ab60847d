import { at } from '../../model/json';
import { apiNameLimit, statefulSetsOf } from '../../model/names';
import { apisOf, targetReleases } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const apiNameTooLongForCache: Rule = {
  code: 'GLN-NAMES-003',
  title: 'The name of an API is too long for the jobs of its image cache',
  why: 'Each pod of an API with a cache has CronJobs that are named after its volume claim, and the name of a CronJob ends at 52 characters.',
  severity: Severity.WARNING,
  source: 'glance-operator, glanceapi_controller.go, ensureImageCacheJob(); Kubernetes, pkg/apis/batch/validation',

  *check(topology) {
    for (const api of apisOf(topology)) {
      if (!hasCache(topology, api) || statefulSetsOf('', api.layout).length === 0) continue;
      const failing = targetReleases(topology).filter((release) => limitOn(topology, api, release, false) >= api.name.length
        && limitOn(topology, api, release, true) < api.name.length);
      if (failing.length === 0) continue;
      const most = failing.reduce((least, release) => Math.min(least, limitOn(topology, api, release, true)), Infinity);
      yield {
        on: api,
        message: `The name of API '${api.name}' has ${api.name.length} characters; with an image cache it may have ${most}.`,
        consequence: `the jobs that clean the cache cannot be created, and the API never becomes ready, on ${releases(failing)}.`,
        fix: `apiName: a name of ${most} characters at most, or no imageCache.`,
        inYaml: `a key of ${most} characters at most in glanceAPIs, or no imageCache.`,
      };
    }
  },

  trips: () => sketch({ apis: { 'central-site': { stores: 'hub:rbd', body: { imageCache: { size: '10G' } } } } }),
  passes: () => sketch({ apis: { central: { stores: 'hub:rbd', body: { imageCache: { size: '10G' } } } } }),
};

/** An empty size counts as none, and the template's holds. */
function hasCache({ glance }: Topology, { body }: ApiNode): boolean {
  if (body.imageCache === undefined && glance.template.imageCache === undefined) return false;
  return Boolean(at(body, 'imageCache', 'size') || at(glance.template, 'imageCache', 'size'));
}

function limitOn({ glance }: Topology, { layout, replicas }: ApiNode, release: Topology['targets'][number], imageCache: boolean): number {
  return apiNameLimit({ layout, replicas, release, imageCache, uniquePodNames: glance.section.uniquePodNames === true });
}
