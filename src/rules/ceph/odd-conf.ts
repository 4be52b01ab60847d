import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { eachFile } from './conf-files';
import { CLIENT_FILES } from './sample';
import { confValues } from '../../model/ceph-conf';

export const oddConf: Rule = {
  code: 'GLN-CEPH-005',
  title: 'A Ceph configuration does not name one cluster',
  why: 'One line says which cluster it is, another where its monitors are; compute nodes read the first to name their secret.',
  severity: Severity.WARNING,
  source: 'R111: edpm-ansible, roles/edpm_libvirt/tasks/post-install.yml; Ceph, configuration reference',

  *check(topology) {
    for (const { store, api, path, text } of eachFile(topology)) {
      const wrong = wrongIn(text);
      if (wrong === undefined) continue;
      yield {
        on: store,
        field: 'rbd_store_ceph_conf',
        message: `The configuration '${path}' of store '${store.id}' in API '${api.name}' ${wrong}.`,
        consequence: 'clients reach no cluster or another one, or the compute nodes of the deployment cannot name its secret.',
        fix: 'what `ceph config generate-minimal-conf` prints: one fsid and one mon_host.',
      };
    }
  },

  trips: () => sketch({ secrets: { 'ceph-conf-files': { ...CLIENT_FILES, 'ceph.conf': '[global]\nmon_host = 172.18.0.11\n' } } }),
  passes: () => sketch({ secrets: { 'ceph-conf-files': CLIENT_FILES } }),
};

function wrongIn(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const ids = confValues(text, 'fsid').length;
  if (ids !== 1) return ids === 0 ? 'has no fsid' : `has ${ids} lines with an fsid`;
  return confValues(text, 'mon_host').some((value) => value !== '') ? undefined : 'names no monitor';
}
