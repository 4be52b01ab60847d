import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { knownUses, relativePath } from './conf-files';
import { CLIENT_FILES } from './sample';
import { fileName } from '../../model/ceph-conf';

export const confNotInSecret: Rule = {
  code: 'GLN-CEPH-002',
  title: 'The Secret of a Ceph cluster lacks its configuration',
  why: 'The keys of a mounted Secret are the files of the directory: a store reads one by its name.',
  severity: Severity.ERROR,
  source: 'R70: glance_store 4.3, _drivers/rbd.py',

  *check(topology) {
    const said = new Set<string>();
    for (const use of knownUses(topology)) {
      if (use.files.has(relativePath(use))) continue;
      const key = `${use.mounted.node.key} ${use.path}`;
      if (said.has(key)) continue;
      said.add(key);
      const names = [...use.files.keys()];
      const confs = names.filter((name) => name.endsWith('.conf'));
      yield {
        on: use.store,
        field: 'rbd_store_ceph_conf',
        message: `The store '${use.store.id}' of API '${use.api.name}' reads '${use.path}', but its mount shows ${names.length === 0 ? 'nothing of that name' : `only ${quoted(names)}`}.`,
        consequence: 'glance-api does not start on any release, whatever other stores the API has.',
        fix: `confFile: '${nearest(fileName(use.path), confs) ?? confs[0] ?? fileName(use.path)}' for the CephCluster, or put '${fileName(use.path)}' into the Secret.`,
        inYaml: `rbd_store_ceph_conf = ${use.path.slice(0, use.path.lastIndexOf('/'))}/${nearest(fileName(use.path), confs) ?? confs[0] ?? fileName(use.path)}, or put '${fileName(use.path)}' into the Secret.`,
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_ceph_conf: '/etc/ceph/az1.conf' } }, secrets: { 'ceph-conf-files': CLIENT_FILES } }),
  passes: () => sketch({ secrets: { 'ceph-conf-files': CLIENT_FILES } }),
};
