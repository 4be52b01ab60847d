import { isKnownSection } from '../../facts/known-options';
import { nearest } from '../../model/names';
import { sectionKey } from '../../model/oslo/ini';
import { storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { configSecrets } from './uses';

export const unreadSection: Rule = {
  code: 'GLN-SECRETS-005',
  title: 'A Secret configures a store that no API with it has',
  why: 'The section of a Secret is named after the store whose options it adds: another name adds them to nothing.',
  severity: Severity.WARNING,
  source: 'R43, M-D4: RHOSO, configuring the Image service for S3',

  *check(topology) {
    for (const { secret, apis } of configSecrets(topology)) {
      const ids = new Map(apis.flatMap((api) => storesOf(topology, api)).map(({ id }) => [sectionKey(id), id]));
      const said = new Set<string>();
      for (const { name } of secret.config?.sections ?? []) {
        const key = sectionKey(name);
        if (ids.has(key) || isKnownSection(name) || said.has(key)) continue;
        said.add(key);
        const meant = nearest(name, ids.values()) ?? (ids.size === 1 ? [...ids.values()][0] : undefined);
        yield {
          on: apis[0],
          field: 'customServiceConfigSecrets',
          message: `The Secret '${secret.name}' has a section [${name}], and no API that uses it enables a store of that id.`,
          consequence: 'Glance reads the section for nothing: the store that it was meant for goes without these options.',
          fix: meant === undefined ? 'name the section after the store.' : `[${meant}] in the Secret, the id of the store.`,
        };
      }
    }
  },

  trips: () => sketch({
    apis: { default: { stores: 'hub:rbd', secrets: ['glance-hub'] } },
    secrets: { 'glance-hub': { 'glance.conf': '[default_backend]\nrbd_store_pool = images\n' } },
  }),
  passes: () => sketch({
    apis: { default: { stores: 'hub:rbd', secrets: ['glance-hub'] } },
    secrets: { 'glance-hub': { 'glance.conf': '[hub]\nrbd_store_pool = images\n[DEFAULT]\ndebug = True\n' } },
  }),
};
