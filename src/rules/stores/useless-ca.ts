import { apisWith, storeOption, storesWith } from '../../model/query';
import { sketch } from '../../model/sketch';
import { knownText } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const uselessCa: Rule = {
  code: 'GLN-STORES-032',
  title: 'An S3 store over http is told whose certificates it trusts',
  why: 'Without TLS there is no certificate to check: keys and images cross the network as they are.',
  severity: Severity.WARNING,
  source: 'glance_store 4.3, _drivers/s3.py',

  *check(topology) {
    for (const store of storesWith(topology, 's3')) {
      const api = apisWith(topology, store)[0];
      const ca = api && storeOption(topology, api, store, 's3_store_cacert');
      if (!ca || knownText(ca.value) === '') continue;
      const host = knownText(storeOption(topology, api, store, 's3_store_host')?.value) ?? '';
      if (!/^http:/i.test(host)) continue;
      yield {
        on: store,
        field: 's3_store_cacert',
        message: `The S3 store '${store.id}' has s3_store_cacert, and an endpoint without TLS.`,
        consequence: 'nothing is checked or encrypted, on every release.',
        fix: "endpoint: 'https://…', or no ca.",
        inYaml: 's3_store_host = https://…, or no s3_store_cacert.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_host: 'http://s3.example.com' } } }),
  passes: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_host: 'http://s3.example.com', s3_store_cacert: null } } }),
};
