import { siteOfConf } from './conf-sites';
import { dcn, FSIDS } from './sample';
import { secretNames } from '../../model/mount-plan';
import { mountsOf } from '../../model/mounted';
import { secretNamed } from '../../model/query';
import { sitesOf } from '../../model/sites';
import type { ApiNode, SecretNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { clientFiles } from '../ceph/sample';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const secretOfOtherSites: Rule = {
  code: 'GLN-EDGE-026',
  title: 'A site has the keys of other sites',
  why: 'Who gets into the pods or the nodes of one site should not get into the Ceph clusters of all.',
  severity: Severity.WARNING,
  source: 'R110, M-G2: data-plane-adoption, image service with DCN, one Secret for each site',

  *check(topology) {
    // One Secret for all sites is one mistake.
    const said = new Set<string>();
    for (const { api, foreign } of sitesOf(topology)?.sites ?? []) {
      // A site that enables the store of another one needs its keys, and is found for that.
      if (topology.secrets.length === 0 || foreign.length > 0) continue;
      for (const secret of cephSecrets(topology, api)) {
        if (said.has(secret.name)) continue;
        const others = confsOfOthers(topology, api, secret);
        if (others.length === 0) continue;
        said.add(secret.name);
        yield {
          on: api,
          message: `The Secret '${secret.name}', which API '${api.name}' mounts, holds ${quoted(others)} of other sites.`,
          consequence: 'the pods of the site can read and delete the images of the others.',
          fix: `a Secret for '${api.name}' with the files of its own cluster and of the hub's.`,
        };
      }
    }
  },

  trips: () => dcn({ secrets: {
    'ceph-conf-az1': { ...clientFiles('central', FSIDS.central), ...clientFiles('az1', FSIDS.az1), ...clientFiles('az2', FSIDS.az2) },
  } }),
  passes: () => dcn({ secrets: { 'ceph-conf-az1': { ...clientFiles('central', FSIDS.central), ...clientFiles('az1', FSIDS.az1) } } }),
};

function cephSecrets(topology: Topology, api: ApiNode): readonly SecretNode[] {
  const names = new Set(mountsOf(topology, api).flatMap(({ volume }) => (volume ? secretNames(volume) : [])));
  return [...names].map((name) => secretNamed(topology, name)).filter((secret): secret is SecretNode => secret !== undefined);
}

function confsOfOthers(topology: Topology, api: ApiNode, { data }: SecretNode): readonly string[] {
  return data.map(([file]) => file).filter((file) => {
    const site = siteOfConf(topology, file);
    return site !== undefined && site !== api;
  });
}
