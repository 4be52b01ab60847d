import { STAGING_DIRECTORY } from '../../facts/pod-storage';
import { at } from '../../model/json';
import { isBlank, mountOver, volumeLack } from '../../model/pods';
import { isRunning } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { keepsImagesInPod } from './images-in-pod';

export const stagingWithoutVolume: Rule = {
  code: 'GLN-STORAGE-003',
  title: 'Images are staged on the disk of a container',
  why: 'Imports, conversions and copies between stores pass through a directory of the pod, which must hold the largest images.',
  severity: Severity.WARNING,
  source: 'R68: glance-operator, 00-config.conf; docs/design-decisions.md',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    const lacking = topology.apis.filter((api) => isRunning(api) && stagesInContainer(topology, api));
    const own = lacking.filter((api) => volumeLack(topology, api) === 'api');
    const all = lacking.filter((api) => volumeLack(topology, api) !== 'api');
    const forAll = all.length > 0 ? [{ on: topology.glance, apis: all }] : [];
    for (const { on, apis } of [...own.map((api) => ({ on: api, apis: [api] })), ...forAll]) {
      yield {
        on,
        field: 'storage',
        message: `The pods of ${apis.length === 1 ? 'API' : 'APIs'} ${quoted(apis)} have no volume, and stage images in the container.`,
        consequence: 'an import of a large image can fill the disk of the node, and what is staged is lost with the pod.',
        fix: "storage: { request: Quantity.of('10G') } for the Glance, as large as the images in transit.",
        inYaml: 'storage.storageRequest: 10G in the template, as large as the images in transit.',
      };
    }
  },

  trips: () => sketch({ template: { storage: { external: true } } }),
  passes: () => sketch({ template: { storage: { storageRequest: '10G', external: false } } }),
};

/** What is said already of a request that is passed over, and of images in the container, covers what is staged. */
function stagesInContainer(topology: Topology, api: ApiNode): boolean {
  if (volumeLack(topology, api) === undefined || mountOver(topology, api, STAGING_DIRECTORY)) return false;
  return isBlank(at(api.body, 'storage', 'storageRequest')) && !keepsImagesInPod(topology, api);
}
