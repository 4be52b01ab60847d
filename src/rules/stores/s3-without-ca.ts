import { SYSTEM_BUNDLE } from '../../facts/ca-bundles';
import { Release } from '../../facts/releases';
import { storeOption, targetReleases, targetsBefore } from '../../model/query';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { knownText } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const s3WithoutCa: Rule = {
  code: 'GLN-STORES-031',
  title: 'An S3 store over https does not know the authority of the cluster',
  why: 'The client library brings public authorities only; from FR5 on the operator sets those of the cluster, where it finds the section.',
  severity: Severity.WARNING,
  source: 'R45, W8: glance-operator, glanceapi_controller.go from 18.0-fr5 on; glance_store 4.3 with the backport of s3_store_cacert',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver === 's3')) {
      const host = knownText(storeOption(topology, api, store, 's3_store_host')?.value) ?? '';
      if (!/^https:/i.test(host) || isPublic(host) || storeOption(topology, api, store, 's3_store_cacert')) continue;
      // The operator looks for the section in the text only.
      const lacking = store.hasSection ? targetsBefore(topology, OPERATOR_SETS_IT) : targetReleases(topology);
      if (lacking.length === 0) continue;
      yield {
        on: store,
        field: 's3_store_cacert',
        message: `The S3 store '${store.id}' is reached over https, and nothing says whose certificates it trusts.`,
        consequence: `unless a public authority has signed the certificate, every upload to the store fails on ${releases(lacking)}.`,
        fix: 'ca: CaBundle.system() of an S3Store, which is its default.',
        inYaml: `s3_store_cacert = ${SYSTEM_BUNDLE}.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } }, stores: { images: { s3_store_cacert: null } }, secrets: KEYS }),
  passes: () => sketch({ release: Release.FR5, apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } }, stores: { images: { s3_store_cacert: null } }, secrets: KEYS }),
};

const OPERATOR_SETS_IT = Release.FR5;

const KEYS = { 'glance-s3': { 'images.conf': '[images]\ns3_store_access_key = A\ns3_store_secret_key = S\n' } };

function isPublic(host: string): boolean {
  return /^https:\/\/([^/:]+\.)?(amazonaws\.com|googleapis\.com)(:|\/|$)/i.test(host);
}
