import { CACHE_VOLUME } from '../../facts/pod-storage';
import { hasImageCache, volumeLack } from '../../model/pods';
import { factOn, isRunning, targetReleases } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const cacheWithoutVolume: Rule = {
  code: 'GLN-STORAGE-004',
  title: 'An image cache has no volume',
  why: 'The first release makes the volume of the cache together with that of the pod, and none where storage is external.',
  severity: Severity.WARNING,
  source: 'glance-operator, branch 18.0-fr1, statefulset.go',

  *check(topology) {
    const lacking = targetReleases(topology).filter((release) => factOn(CACHE_VOLUME, release).needs === 'volume');
    if (lacking.length === 0) return;
    const apis = topology.apis.filter((api) => isRunning(api) && hasImageCache(topology, api) && volumeLack(topology, api) !== undefined);
    if (apis.length === 0) return;
    yield {
      on: apis[0],
      field: 'imageCache',
      message: `The image cache of ${apis.length === 1 ? 'API' : 'APIs'} ${quoted(apis)} has no volume on ${releases(lacking)}, as the storage is external.`,
      consequence: `on ${releases(lacking)} the cache fills the disk of the node, and is lost with the pod.`,
      fix: "storage: { request: Quantity.of('10G') } for the Glance, or name the releases that you deploy.",
      inYaml: 'storage.storageRequest: 10G in the template; or --release with those that you deploy.',
    };
  },

  trips: () => sketch({ template: { storage: { external: true }, imageCache: { size: '10G' } } }),
  passes: () => sketch({ template: { imageCache: { size: '10G' } } }),
};
