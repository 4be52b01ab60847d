import { apiNamed, apisOf } from '../../model/query';
import { sitesOf } from '../../model/sites';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import { COPIES, dcn } from '../edge/sample';
import type { UpdateRule } from '../rule';
import { heirOf } from './removed-api';

export const removedSite: UpdateRule = {
  code: 'GLN-UPDATE-020',
  title: 'A site is removed',
  why: 'A site is more than its API: what goes in the wrong order leaves instances, volumes and images behind that nobody can delete.',
  severity: Severity.WARNING,
  source: 'ci-framework, roles/ci_dcn_site/tasks/scaledown_site.yml; architecture, examples/dt/dcn/control-plane/scaledown',

  *check(old, next) {
    if (!next.controlPlane.whole || next.apis.length === 0) return;
    for (const api of apisOf(old, 'edge').filter((one) => !apiNamed(next, one.name) && !heirOf(old, one, next))) {
      const own = sitesOf(old)?.byApi.get(api)?.own ?? [];
      const stores = own.length === 0 ? 'its store' : quoted(own);
      yield {
        on: next.glance,
        field: `glanceAPIs.${api.name}`,
        message: `The edge API '${api.name}' is removed, and with it a site.`,
        consequence: `images that are only in ${stores}, instances and volumes of the site are lost to the cloud as soon as it is applied.`,
        fix: [
          "delete the site's instances and volumes", 'its host aggregate', 'its compute services (openstack compute service delete)',
          'cinderVolumes and \'nova-manage cell_v2 delete_host\'', `the edge API '${api.name}'`, `${stores} and the section at the hub`,
          'its entry of cinderBackups (replicas: 0 first)', 'its Secret and its keys in the hub\'s', 'its node set',
        ].join('; then ') + '.',
      };
    }
  },

  trips: () => ({ old: dcn(), next: dcn({ apis: { az2: null, central: HUB } }) }),
  passes: () => ({ old: dcn({ apis: { az2: null, central: HUB } }), next: dcn() }),
};

const HUB = { stores: 'central:rbd,az1:rbd', options: COPIES };
