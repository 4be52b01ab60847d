import { confsOfSite, siteOfConf } from './conf-sites';
import { compute, dcn, url } from './sample';
import { fileName } from '../../model/ceph-conf';
import { cinderOf } from '../../model/cinder';
import { computeConf, novaName, novaOf } from '../../model/nova';
import { optionField, type PlainText } from '../../model/plain-config';
import { sitesOf } from '../../model/sites';
import type { ApiNode, Topology } from '../../model/topology';
import { siteOfComputes, siteOfVolume } from '../../model/wiring';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';

export const confOfAnotherSite: Rule = {
  code: 'GLN-EDGE-021',
  title: 'Glance, cinder and nova of a site have different clusters',
  why: 'An image is cloned within one Ceph cluster only, so the images, volumes and disks of a site lie in the same one.',
  severity: Severity.ERROR,
  source: 'R108: data-plane-adoption, DCN; glance_store and cinder, rbd, clones within one fsid',

  *check(topology) {
    for (const { service, section, conf } of cinderOf(topology).backends.filter(({ isRbd }) => isRbd)) {
      const who = `The back end '${section}' of volume service '${service.name}'`;
      yield* other(topology, siteOfVolume(topology, service), conf, who, service, section, 'rbd_ceph_conf');
    }
    for (const text of novaOf(topology).computes) {
      const site = siteOfComputes(topology, text);
      yield* other(topology, site, computeConf(text), `The file ${novaName(text)}`, text, 'libvirt', 'images_rbd_ceph_conf');
    }
  },

  trips: () => dcn({ computes: { 'ceph-nova-az1': compute('az1', { images_rbd_ceph_conf: '/etc/ceph/site1.conf', endpoint_override: url('az1') }) } }),
  passes: () => dcn({ computes: { 'ceph-nova-az1': compute('az1') } }),
};

function* other(
  topology: Topology, api: ApiNode | undefined, conf: string | undefined, who: string, text: PlainText, section: string, option: string,
): Iterable<Finding> {
  const site = api && sitesOf(topology)?.byApi.get(api);
  // A file of another site is the mark of a wrong address, which is said there.
  if (!site || conf === undefined || siteOfConf(topology, conf) !== undefined) return;
  const confs = confsOfSite(topology, site);
  if (confs.length === 0 || confs.includes(fileName(conf))) return;
  yield {
    on: text.on,
    field: optionField(text, section, option),
    message: `${who} reads '${conf}', but the stores of API '${site.api.name}' read ${quoted(confs)}.`,
    consequence: 'nothing is cloned from images: each one is downloaded as a whole, or the file is not there at all.',
    fix: `${option} = /etc/ceph/${confs[0]}.`,
  };
}
