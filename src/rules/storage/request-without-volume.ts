import { at } from '../../model/json';
import { isBlank, volumeLack, type VolumeLack } from '../../model/pods';
import { isRunning } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { keepsImagesInPod } from './images-in-pod';

export const requestWithoutVolume: Rule = {
  code: 'GLN-STORAGE-001',
  title: 'An API asks for a volume and gets none',
  why: 'The webhook sets external where the template has no storageRequest, and an API cannot take it back: its own request is then passed over.',
  severity: Severity.WARNING,
  source: 'R125: glance-operator, glance_webhook.go, Default(); glance_controller.go',

  *check(topology) {
    const asking = topology.apis.filter((api) => isRunning(api) && !isBlank(at(api.body, 'storage', 'storageRequest')));
    if (contradicts(topology)) {
      yield {
        on: topology.glance,
        field: 'storage',
        message: 'The storage of the template is external, and has a storageRequest.',
        consequence: 'the request counts for nothing: no pod gets a volume, on any release.',
        fix: 'external: false, or leave the request out.',
        ...(asking.some((api) => keepsImagesInPod(topology, api)) ? { severity: Severity.ERROR } : {}),
      };
    }
    for (const api of asking) {
      const lack = volumeLack(topology, api);
      if (lack === undefined || (lack === 'template' && contradicts(topology))) continue;
      yield {
        on: api,
        field: 'storage',
        message: `The API '${api.name}' has a storageRequest, but ${BECAUSE[lack]}.`,
        consequence: 'its pods get no volume on any release, and keep what they stage on the disk of their node until they restart.',
        fix: FIXES[lack],
        inYaml: lack === 'api' ? undefined : 'storage: { storageRequest: 10G, external: false } in the template, and external: true in the APIs that need no volume.',
        // With images on that disk it is more than a risk.
        ...(keepsImagesInPod(topology, api) ? { severity: Severity.ERROR } : {}),
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { storage: { storageRequest: '10G' } } } }, template: { storage: null } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { storage: { storageRequest: '20G' } } } } }),
};

function contradicts({ glance, apis }: Topology): boolean {
  return apis.length > 0 && at(glance.template, 'storage', 'external') === true && !isBlank(at(glance.template, 'storage', 'storageRequest'));
}

const BECAUSE: Readonly<Record<VolumeLack, string>> = {
  api: 'its storage is external',
  template: "the template's storage is external",
  request: 'the template has none, which makes the storage of all APIs external',
};

const FIXES: Readonly<Record<VolumeLack, string>> = {
  api: 'leave external out of the storage of the API, or the request.',
  template: "storage: { request: Quantity.of('10G'), external: false } for the Glance, and external: true for the APIs that need no volume.",
  request: "storage: { request: Quantity.of('10G'), external: false } for the Glance too, and external: true for the APIs that need no volume.",
};
