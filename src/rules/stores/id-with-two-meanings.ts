import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { contradictions, type Contradiction } from './identity';

export const idWithTwoMeanings: Rule = {
  code: 'GLN-STORES-013',
  title: 'One store id means different back ends in different APIs',
  why: 'All APIs share one database, which notes the store of every image by its id alone.',
  severity: Severity.ERROR,
  source: 'R20, W7: glance 26.1, common/store_utils.py; seen with two glance-api on one database; M-G14, M-D3',

  *check(topology) {
    for (const found of contradictions(topology)) {
      const { first, other, id } = found;
      yield {
        on: other.store,
        message: `Store id '${id}' is one back end in API '${first.api.name}' and another in '${other.api.name}': ${difference(found)}.`,
        consequence: `an image of the one cannot be read through the other API, and is lost when it is deleted there, on every release.${found.secrets ? ' The example of several APIs in the documentation of the product does this too.' : ''}`,
        fix: found.secrets
          ? 'a store id for each cluster; if both Secrets are of one cluster, say its fsid in the CephCluster, or name its files after it.'
          : 'storeId: one for each back end; APIs that share a back end enable the same store.',
        inYaml: found.secrets ? 'an id for each cluster; if both Secrets are of one cluster, files of one name in both.' : 'an id in enabled_backends for each back end; APIs that share a back end say the same of it.',
      };
    }
  },

  trips: () => several('one', 'two'),
  passes: () => several('one', 'one'),
};

function several(first: string, second: string) {
  const mount = (api: string, secret: string) => ({ to: [api], at: '/etc/ceph', source: { secret: { secretName: `ceph-conf-files-${secret}` } } });
  return sketch({ apis: { api0: { stores: 'hub:rbd' }, api1: { stores: 'hub:rbd' } }, mounts: [mount('api0', first), mount('api1', second)] });
}

function difference({ first, other, option, secrets, isLocal }: Contradiction): string {
  if (option === undefined) return `its type is '${first.store.driver}' and '${other.store.driver}'`;
  if (secrets) return `the file of ${option} comes from the Secrets '${secrets[0]}' and '${secrets[1]}'`;
  return isLocal ? `the directory of ${option} is not the same volume` : `they differ in ${option}`;
}
