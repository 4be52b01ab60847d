import { SECRET_KEY_ORDER } from '../../facts/config-secrets';
import { factOn, targetReleases } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { configSecrets } from './uses';

export const severalKeys: Rule = {
  code: 'GLN-SECRETS-001',
  title: 'A Secret with configuration has more than one key',
  why: 'The operator joins the values of all keys; up to FR5 their order is new each time, and a new order is a new configuration.',
  severity: Severity.ERROR,
  source: 'R50: glance-operator, glanceapi_controller.go, `for _, data := range secret.Data`',

  *check(topology) {
    const shuffling = targetReleases(topology).filter((release) => factOn(SECRET_KEY_ORDER, release).order === 'random');
    for (const { secret, apis } of configSecrets(topology)) {
      if (secret.data.length < 2) continue;
      yield {
        on: apis[0],
        field: 'customServiceConfigSecrets',
        message: `The Secret '${secret.name}' has the keys ${quoted(secret.data.map(([key]) => key))}; one that holds configuration has one.`,
        consequence: shuffling.length > 0
          ? `the operator joins them in another order at every look, and restarts the pods again and again on ${releases(shuffling)}.`
          : 'the operator joins them in the order of their names: what a value leaves open goes on in the next.',
        fix: 'put the text into one key, or make a Secret of each.',
        ...(shuffling.length > 0 ? {} : { severity: Severity.WARNING }),
      };
    }
  },

  trips: () => sketch({
    apis: { default: { stores: 'archive:s3', secrets: ['glance-s3'] } },
    secrets: { 'glance-s3': { 'access.conf': '[archive]\ns3_store_access_key = a\n', 'secret.conf': '[archive]\ns3_store_secret_key = b\n' } },
  }),
  passes: () => sketch({
    apis: { default: { stores: 'archive:s3', secrets: ['glance-s3'] } },
    secrets: { 'glance-s3': { 'glance-s3.conf': '[archive]\ns3_store_access_key = a\ns3_store_secret_key = b\n' } },
  }),
};
