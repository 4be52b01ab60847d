import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const s3Endpoint: Rule = {
  code: 'GLN-STORES-028',
  title: 'The endpoint of an S3 store is no URL that Glance can use',
  why: 'Glance hands it to the client library as it is, though upstream says that a bare host name would do.',
  severity: Severity.ERROR,
  source: 'E9: glance_store 4.3, _drivers/s3.py; seen with glance 26.1.0',

  *check(topology) {
    for (const { option, on, field, store, inSecret } of storeOptionsNamed(topology, 's3_store_host')) {
      const host = knownText(option.value) ?? '';
      const odd = host === '' ? undefined : oddity(host);
      if (odd === undefined) continue;
      // A URL with credentials in it is not shown.
      const shown = inSecret || host.includes('@') ? `The endpoint of the S3 store '${store!.id}'` : `${shownValue(host)}, the endpoint of the S3 store '${store!.id}',`;
      yield {
        on,
        field,
        message: `${shown} ${odd}.`,
        consequence: 'glance-api starts, and every upload to the store fails, on every release.',
        fix: /^[\w.-]+(:\d+)?$/.test(host) && !inSecret ? `endpoint: 'https://${host}'.` : "endpoint: 'https://s3.example.com', with a port or a path where needed.",
        inYaml: /^[\w.-]+(:\d+)?$/.test(host) && !inSecret ? `s3_store_host = https://${host}.` : 's3_store_host = https://s3.example.com, with a port or a path where needed.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_host: 's3.example.com' } } }),
  passes: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_host: 'https://[fd00::5]:8443/s3' } } }),
};

/** In words that follow the URL. */
function oddity(host: string): string | undefined {
  if (!/^https?:\/\//.test(host)) return /^https?:\/\//i.test(host) ? 'has a scheme in capitals' : "has no 'http://' or 'https://' in front";
  const [authority] = host.replace(/^https?:\/\//, '').split(/[/?#]/);
  if (authority.includes('@')) return 'has credentials in it';
  if (/[?#]/.test(host)) return 'has more than a scheme, a host, a port and a path';
  return /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:\d{1,5})?$/.test(authority) ? undefined : 'has no host that can be looked up';
}
