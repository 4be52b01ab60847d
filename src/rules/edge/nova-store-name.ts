import { novaName, novaOf } from '../../model/nova';
import { optionField, plainOption } from '../../model/plain-config';
import { ownStores, siteOf, sitesOf } from '../../model/sites';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { apiOfText } from '../../model/wiring';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { compute, dcn } from './sample';

const OPTION = 'images_rbd_glance_store_name';

export const novaStoreName: Rule = {
  code: 'GLN-EDGE-014',
  title: 'Nova does not name the store of its site',
  why: `With ${OPTION} nova has an image copied into the store of the site before it clones it; the store must be one of its API.`,
  severity: Severity.ERROR,
  source: 'R106: nova, virt/libvirt/imagebackend.py, and conf/libvirt.py',

  *check(topology) {
    for (const text of novaOf(topology).computes) {
      if (plainOption(text, 'libvirt', 'images_type') !== 'rbd') continue;
      // Without an address it is the API of the catalog.
      const api = apiOfText(topology, text);
      const stores = api ? siteStores(topology, api) : [];
      const name = plainOption(text, 'libvirt', OPTION);
      if (!api || stores.length === 0 || stores.some(({ id }) => id === name)) continue;
      yield {
        on: text.on,
        field: optionField(text, 'libvirt', OPTION),
        message: name ? `The file ${novaName(text)} names the store '${name}', which is none of the site of API '${api.name}'.` : `The file ${novaName(text)} has no ${OPTION}.`,
        consequence: name
          ? 'the copy fails or goes elsewhere, and instances are not cloned from the cluster of their site.'
          : 'an image that is not in the cluster of the site is downloaded as a whole for every instance.',
        fix: `${OPTION} = ${stores[0].id} in [libvirt]${stores.length > 1 ? `, or another of ${quoted(stores)}` : ''}.`,
        ...(name ? {} : { severity: Severity.WARNING }),
      };
    }
  },

  trips: () => dcn({ computes: { 'ceph-nova-az1': compute('az1', { [OPTION]: 'default_backend' }) } }),
  passes: () => dcn({ computes: { 'ceph-nova-az1': compute('az1'), 'ceph-nova-central': compute('central') } }),
};

/** What instances of a site are cloned from: the stores of its own at an edge API, the one of its own at the hub. */
function siteStores(topology: Topology, api: ApiNode): readonly StoreNode[] {
  const all = sitesOf(topology);
  const site = siteOf(topology, api);
  if (site) return site.own;
  const stores = ownStores(topology, api);
  return all?.hub === api ? stores.filter(({ id }) => !all.ownerOf(id)) : stores;
}
