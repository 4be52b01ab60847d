import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { eachFile } from './conf-files';
import { clientFiles } from './sample';
import { clusterNameOf, confValues } from '../../model/ceph-conf';

export const keyringNotNamed: Rule = {
  code: 'GLN-CEPH-004',
  title: 'The configuration of a cluster that is not called ceph names no keyring',
  why: 'A client that is not told the name of its cluster may take it for ceph, and look for the keyring of that name.',
  severity: Severity.WARNING,
  source: 'glance_store 4.3, _drivers/rbd.py; Ceph, configuration reference, keyring',

  *check(topology) {
    for (const { store, api, path, text } of eachFile(topology)) {
      const cluster = clusterNameOf(path);
      if (cluster === 'ceph' || text.trim() === '' || confValues(text, 'keyring').some((value) => value !== '')) continue;
      yield {
        on: store,
        field: 'rbd_store_ceph_conf',
        message: `The configuration '${path}' of store '${store.id}' in API '${api.name}' names no keyring.`,
        consequence: 'a client may look for ceph.client.<user>.keyring, and glance-api then does not start.',
        fix: `add a line to the configuration in the Secret: keyring = ${path.slice(0, path.lastIndexOf('/'))}/${cluster}.client.<user>.keyring.`,
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_ceph_conf: '/etc/ceph/az1.conf' } }, secrets: { 'ceph-conf-files': clientFiles('az1', FSID) } }),
  passes: () => sketch({
    stores: { hub: { rbd_store_ceph_conf: '/etc/ceph/az1.conf' } },
    secrets: { 'ceph-conf-files': clientFiles('az1', FSID, 'keyring = /etc/ceph/az1.client.openstack.keyring\n') },
  }),
};

const FSID = '5fe62cc7-0392-4a32-8466-081ce0ea970f';
