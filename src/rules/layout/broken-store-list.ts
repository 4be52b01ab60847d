import { PARSED_LAYOUTS } from '../../facts/layouts';
import type { Release } from '../../facts/releases';
import { webhookRefusesLayout } from '../../model/operator-view';
import { factOn, isRunning, targetReleases } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { crashesOn, isBroken, writtenLists, type WrittenList } from './store-lists';

export const brokenStoreList: Rule = {
  code: 'GLN-LAYOUT-002',
  title: 'The operator crashes on a store list',
  why: 'The operators read the first line that starts with enabled_backends themselves, and take a = and a colon in every item for granted.',
  severity: Severity.ERROR,
  source: 'W8, W9: panics of isFileBackend() in the webhook, and of glanceapi_controller.go, which splits each item at its colon',
  refusedAt: 'always',

  *check(topology) {
    // Without APIs the webhook overwrites the text before it reads it.
    if (topology.controlPlane.whole && topology.apis.length === 0) return;
    for (const written of writtenLists(topology)) {
      if (!isBroken(written.list)) continue;
      const refusing = targetReleases(topology).filter((release) => isRefusedOn(topology, written, release));
      const later = written.users.length === 0 ? [] : targetReleases(topology).filter((release) => !refusing.includes(release));
      if (refusing.length + later.length === 0) continue;
      yield {
        on: written.on,
        field: 'customServiceConfig',
        admitted: refusing.length === 0 && !isRefusedAsFiles(topology, written),
        message: written.list.kind === 'panic'
          ? "A line starts with 'enabled_backends' and has no '=' after it."
          : "An item of 'enabled_backends' has no colon: each must be a store's id and type, as in 'hub:rbd', on one line and without a comma at its end.",
        consequence: [
          refusing.length > 0 ? `the webhook crashes and so rejects the control plane on ${releases(refusing)}` : '',
          later.length > 0 ? `the operator's controller crashes after admission on ${releases(later)}` : '',
        ].filter((part) => part !== '').join('; ') + '.',
        fix: 'stores: [store, …] of the GlanceApi, or one line enabled_backends = id:type,id:type.',
        inYaml: 'one line in [DEFAULT], enabled_backends = id:type,id:type.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { text: '[DEFAULT]\nenabled_backends = hub\n' } } }),
  passes: () => sketch({
    apis: { default: { text: '[DEFAULT]\nenabled_backends = hub:rbd\n[glance_store]\ndefault_backend = hub\n[hub]\nrbd_store_pool = images\nrbd_store_ceph_conf = /etc/ceph/ceph.conf\nrbd_store_user = openstack\n' } },
  }),
};

/** The older webhook sees a file store before it comes to what it would crash on. */
function isRefusedAsFiles(topology: Topology, { users }: WrittenList): boolean {
  return users.some((api) => topology.targets.some((release) => webhookRefusesLayout(topology, api, release)));
}

/** The template's text is read whoever runs with it; an API's own only where its layout depends on it. */
function isRefusedOn(topology: Topology, { on, list }: WrittenList, release: Release): boolean {
  if (!crashesOn(list, release)) return false;
  return on === topology.glance || (isRunning(on as ApiNode) && factOn(PARSED_LAYOUTS, release).layouts.includes((on as ApiNode).layout));
}
