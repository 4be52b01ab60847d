import { at } from '../../model/json';
import { isBlank, volumeLack } from '../../model/pods';
import { isRunning } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import { nfsMountsOf } from '../mounts/nfs';
import type { Rule } from '../rule';
import { storesInPod } from './images-in-pod';

export const imagesWithoutVolume: Rule = {
  code: 'GLN-STORAGE-002',
  title: 'Images lie on the disk of a container',
  why: 'Without a volume of the pod and without a mount, the directory of a file store goes with the container.',
  severity: Severity.ERROR,
  source: 'R125, R64: glance-operator, volumes.go',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const api of topology.apis.filter(isRunning)) {
      const stores = storesInPod(topology, api);
      if (stores.length === 0 || volumeLack(topology, api) === undefined) continue;
      // A request that is passed over, and a share at another path, are the mistake then.
      if (!isBlank(at(api.body, 'storage', 'storageRequest')) || nfsMountsOf(topology, api).length > 0) continue;
      yield {
        on: api,
        field: 'storage',
        message: `The API '${api.name}' keeps images of ${quoted(stores)} in its pods, which have no volume.`,
        consequence: 'images are lost at the next restart of a pod, on every release.',
        fix: "storage: { request: Quantity.of('10G') } for the Glance, or an NfsStore in place of the FileStore.",
        inYaml: 'storage.storageRequest: 10G in the template, or an NFS share at the directory by extraMounts.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', replicas: 1, stores: 'local:file' } }, template: { storage: { external: true } }, mounts: [] }),
  passes: () => sketch({ apis: { default: { layout: 'single', stores: 'local:file' } }, template: { storage: { external: true } } }),
};
