import { ipOf } from '../../model/ip';
import { apisWith, storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { StoreNode, Topology } from '../../model/topology';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const bucketBeforeAddress: Rule = {
  code: 'GLN-STORES-075',
  title: 'The bucket of an S3 store is to stand in the host name, and the host is an IP address',
  why: 'Nothing can stand in front of an address.',
  severity: Severity.WARNING,
  source: 'run with botocore 1.27 (the constraints of Glance 2023.1) and 1.44: the former asks images.172.18.0.5, the latter 172.18.0.5/images',

  *check(topology) {
    for (const { option, on, field, store, inSecret } of storeOptionsNamed(topology, 's3_store_bucket_url_format')) {
      if (store?.driver !== 's3' || knownText(option.value) !== 'virtual') continue;
      const host = hostOf(topology, store);
      const ip = host === undefined ? undefined : ipOf(host.replace(/^\[(.*)\]$/, '$1'));
      if (!ip) continue;
      yield {
        on, ...(inSecret ? { line: option.line } : { field }),
        message: `The S3 store '${store.id}' puts the bucket in front of its host, which is an IP address.`,
        consequence: ip.family === 4
          ? 'with the client library of Glance 2023.1 every request goes to a host that nobody can look up; newer ones put the bucket into the path all the same.'
          : 'with the client library of Glance 2023.1 every request fails, since its URL cannot be read; newer ones put the bucket into the path all the same.',
        fix: 'urlFormat: S3UrlFormat.PATH, or an endpoint with a name.',
        inYaml: 's3_store_bucket_url_format = path, or a name in s3_store_host.',
      };
    }
  },

  trips: () => at('http://172.18.0.5:8080'),
  passes: () => at('http://s3.example.com:8080'),
};

function hostOf(topology: Topology, store: StoreNode): string | undefined {
  const [api] = apisWith(topology, store);
  const url = api && knownText(storeOption(topology, api, store, 's3_store_host')?.value);
  return /^https?:\/\/(\[[^\]]*\]|[^:/]+)/i.exec(url ?? '')?.[1];
}

function at(host: string): Topology {
  return sketch({
    apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } },
    stores: { images: { s3_store_host: host, s3_store_bucket_url_format: 'virtual' } },
    secrets: { 'glance-s3': { 'images.conf': '[images]\ns3_store_access_key = A\ns3_store_secret_key = S\n' } },
  });
}
