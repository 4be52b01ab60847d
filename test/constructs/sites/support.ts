import { AddressPool, CephCluster, EdgeSite, type EdgeSiteProps, GlanceApi, HubSite, RbdStore } from '../../../src';
import { mountsOf } from '../../../src/model/mounted';
import { readControlPlane } from '../../../src/read/control-plane';
import { manifests, program, type Program, type ProgramOptions, specOf } from '../../support/synth';

/* eslint-disable @typescript-eslint/no-explicit-any -- manifests are looked into freely */

export const FSIDS: Readonly<Record<string, string>> = {
  ceph: '4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11',
  az1: '9f9b1c0e-6d5a-4e3a-8a47-2b2c5c8e1a01',
  az2: '1c7a53f2-0f7e-4a53-bb1c-6f5d1f0e9a02',
  az3: '7e2d9b44-3c1f-4f6e-9a57-0d8c4b6a2f03',
};

export interface WithSites extends Program {
  readonly hub: GlanceApi;
  readonly images: RbdStore;
  readonly addresses: AddressPool;
  site(name: string, props?: Partial<EdgeSiteProps>): EdgeSite;
}

/** A hub on the base's own cluster, to which sites are added. */
export function hubProgram(options: ProgramOptions = {}): WithSites {
  const made = program(options);
  const { glance, controlPlane } = made;
  const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files', fsid: FSIDS.ceph });
  const images = new RbdStore(glance, 'central', { cluster: ceph });
  const hub = new GlanceApi(glance, 'default', { stores: [images], networkAttachments: ['storage'] });
  new HubSite(glance, 'az0', { api: hub, store: images, cinder: { entryName: 'ceph' } });
  const addresses = new AddressPool(controlPlane, 'addresses', { addresses: ['172.17.0.80-172.17.0.90'] });
  return {
    ...made, hub, images, addresses,
    site(name, props = {}) {
      const own = props.store || props.cluster ? {} : { cluster: cluster(made, name) };
      return new EdgeSite(glance, name, { ...own, addresses, ...props });
    },
  };
}

export function cluster({ glance }: Program, name: string, secretName = `ceph-conf-${name}`): CephCluster {
  return new CephCluster(glance, `ceph-${name}`, { clusterName: name, secretName, fsid: FSIDS[name] });
}

/** What `/etc/ceph` shows to the pods that answer to a name, as `Secret/file`. */
export function cephFilesOf(made: Program, api: string): readonly string[] {
  const topology = readControlPlane({ metadata: { name: 'x' }, spec: specOf(made) });
  const node = topology.apis.find(({ name }) => name === api)!;
  return mountsOf(topology, node).filter(({ mount }) => mount.mountPath === '/etc/ceph').flatMap(({ volume }) => shown(volume));
}

export function shown(volume: any): readonly string[] {
  const { secret: alone, projected } = volume;
  const sources = alone ? [{ ...alone, name: alone.secretName }] : projected.sources.map(({ secret }: any) => secret);
  return sources.flatMap(({ name, items }: any) => (items ? items.map(({ path }: any) => `${name}/${path}`) : [`${name}/*`]));
}

/** The manifests by kind and name. */
export function byName(made: Program): Readonly<Record<string, any>> {
  return Object.fromEntries(manifests(made).map((manifest) => [`${manifest.kind}/${manifest.metadata.name}`, manifest]));
}
