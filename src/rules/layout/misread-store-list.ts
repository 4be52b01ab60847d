import { webhookRefusesLayout } from '../../model/operator-view';
import { configOf, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { StoreNode } from '../../model/topology';
import { listed, quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { differs, writtenLists } from './store-lists';

export const misreadStoreList: Rule = {
  code: 'GLN-LAYOUT-003',
  title: 'The operator reads another store list than Glance',
  why: 'The operator looks at the first line of the text that starts with enabled_backends and =, whatever its section, and keeps quotes, comments and blanks.',
  severity: Severity.ERROR,
  source: 'W8, W9: glance-operator, api/v1beta1/common_types.go, GetEnabledBackends(); oslo.config',
  refusedAt: 'always',

  *check(topology) {
    for (const { on, list, users } of writtenLists(topology)) {
      if (users.length === 0 || list.kind !== 'stores') continue;
      const stores = storesOf(topology, users[0]);
      if (!differs(list, configOf(topology, users[0])?.text ?? '', stores)) continue;
      yield {
        on,
        field: 'customServiceConfig [DEFAULT] enabled_backends',
        admitted: !users.some((api) => topology.targets.some((release) => webhookRefusesLayout(topology, api, release))),
        message: `The operator reads ${seen(list.tokens)} in this text, and Glance ${seen(enabled(stores))}.`,
        consequence: 'the webhook checks the layout, and the operator chooses volumes and privileges of the pods, for other stores than Glance runs with: on every release.',
        fix: 'stores: [store, …] of the GlanceApi; or one line in [DEFAULT], enabled_backends = id:type,id:type, without quotes, comments, tabs or blanks in it.',
        inYaml: 'one line in [DEFAULT], enabled_backends = id:type,id:type, without quotes, comments, tabs or blanks in it.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { text: text('enabled_backends: hub:rbd') } } }),
  passes: () => sketch({ apis: { default: { text: text('enabled_backends = hub:rbd') } } }),
};

function text(line: string): string {
  return `[DEFAULT]\n${line}\n[glance_store]\ndefault_backend = hub\n[hub]\nrbd_store_pool = images\nrbd_store_ceph_conf = /etc/ceph/ceph.conf\nrbd_store_user = openstack\n`;
}

function enabled(stores: readonly StoreNode[]): readonly string[] {
  return stores.filter(({ builtIn }) => !builtIn).map(({ id, driver }) => `${id}:${driver}`);
}

function seen(items: readonly string[]): string {
  return items.length === 0 ? 'no store' : items.length > 6 ? listed(items) : quoted(items);
}
