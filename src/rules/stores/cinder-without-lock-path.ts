import { Release } from '../../facts/releases';
import { globalOption, storesOf, targetsBefore } from '../../model/query';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { textUsers } from './texts';

export const cinderWithoutLockPath: Rule = {
  code: 'GLN-STORES-055',
  title: 'An API with a Cinder store has no directory for locks',
  why: 'Volumes are attached under a lock; only from FR4 on does the operator say where the files of locks are.',
  // Read, and not seen to fail.
  severity: Severity.WARNING,
  source: 'R39: glance-operator, 00-config.conf, [oslo_concurrency] lock_path from 18.0-fr4 on; RHOSO, configuring the Image service for Block Storage',

  *check(topology) {
    const lacking = targetsBefore(topology, OPERATOR_SETS_IT);
    if (lacking.length === 0 || !topology.controlPlane.whole) return;
    for (const { api, config } of textUsers(topology)) {
      const store = storesOf(topology, api).find(({ driver }) => driver === 'cinder');
      if (!store || globalOption(topology, api, 'oslo_concurrency', 'lock_path')) continue;
      yield {
        on: config ?? api,
        field: '[oslo_concurrency] lock_path',
        message: `API '${api.name}' has the Cinder store '${store.id}', and no [oslo_concurrency] lock_path.`,
        consequence: `volumes cannot be attached, and uploads to the store fail, on ${releases(lacking)}.`,
        fix: "config: { oslo_concurrency: { lock_path: '/var/lib/glance/tmp' } } of the GlanceApi, or ReleaseTarget.since(Release.FR4).",
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder', options: { oslo_concurrency: { lock_path: '/var/lib/glance/tmp' } } } } }),
};

const OPERATOR_SETS_IT = Release.FR4;
