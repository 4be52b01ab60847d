import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { HUB, type PlannedSite } from './plan';
import { labelOf } from '../../../../src/model/label';
import { BASE } from '../plan';

/** The control plane and the objects beside it as whoever writes them by hand: the base with its sites filled in, and nothing checked. */
export function manifests(sites: readonly PlannedSite[]): ReadonlyArray<readonly [id: string, object: any]> {
  const base = parse(readFileSync(BASE, 'utf8'), { version: '1.1' });
  const { cinder, glance, nova } = base.spec;
  cinder.template.customServiceConfig = lines('[DEFAULT]', `storage_availability_zone = ${HUB.zone}`);
  const { ceph } = cinder.template.cinderVolumes;
  ceph.customServiceConfig = volumes('default', HUB.cluster, HUB.zone, HUB.fsid).replace('\n\n', '\n');
  nova.template.apiServiceTemplate.customServiceConfig = lines('[DEFAULT]', `default_schedule_zone = ${HUB.zone}`, '', '[cinder]', 'cross_az_attach = False');
  Object.assign(glance.template, template(sites, glance.template));
  for (const { name, secret, fsid } of sites) {
    cinder.template.cinderVolumes[name] = { customServiceConfig: volumes(name, name, name, fsid), networkAttachments: ['storage'] };
    base.spec.extraMounts.push(mount(name, [HUB.secret, secret]));
  }
  const hub = { name: HUB.zone, text: computes('default', HUB.store, HUB.cluster, HUB.fsid) };
  const computesOf = [hub, ...sites.map(({ name, fsid }) => ({ name, text: computes(name, name, name, fsid) }))];
  return [['control-plane', base], ...computesOf.flatMap(({ name, text }) => computeObjects(name, text))];
}

function template(sites: readonly PlannedSite[], { storage, glanceAPIs }: any) {
  const stores = sites.map(({ name }) => name);
  const apis = sites.map((site) => [site.name, api('edge', [HUB.store, site.name], site.name, site.address)] as const);
  const written = { ...glanceAPIs.default, ...api('split', [HUB.store, ...stores], HUB.store) };
  return {
    storage: { ...storage, external: false },
    keystoneEndpoint: 'default',
    glanceAPIs: { ...Object.fromEntries(apis), default: written },
    extraMounts: [mount('default', [HUB.secret, ...sites.map(({ secret }) => secret)])],
  };
}

function api(type: string, stores: readonly string[], standard: string, address?: string) {
  const annotations = { 'metallb.universe.tf/address-pool': 'internalapi', 'metallb.universe.tf/loadBalancerIPs': address };
  return {
    type, replicas: 3, networkAttachments: ['storage'],
    customServiceConfig: [
      '[DEFAULT]', `enabled_backends = ${stores.map((id) => `${id}:rbd`).join(',')}`,
      'enabled_import_methods = [web-download,copy-image,glance-direct]', '', '[glance_store]', `default_backend = ${standard}`, '',
      stores.map(section).join('\n'),
    ].join('\n'),
    ...(address === undefined ? {} : { override: { service: { internal: { metadata: { annotations }, spec: { type: 'LoadBalancer' } } } } }),
  };
}

function section(id: string): string {
  const cluster = id === HUB.store ? HUB.cluster : id;
  return lines(
    `[${id}]`, ...(id === HUB.store ? [] : ['rbd_store_pool = images']), 'rbd_store_user = openstack', `rbd_store_ceph_conf = /etc/ceph/${cluster}.conf`,
    'rbd_thin_provisioning = True',
  );
}

function mount(propagation: string, secrets: readonly string[]) {
  const name = labelOf(secrets.join('-'));
  const projected = { sources: secrets.map((secret) => ({ secret: { name: secret } })) };
  return { extraVol: [{ propagation: [propagation], volumes: [{ name, projected }], mounts: [{ name, mountPath: '/etc/ceph', readOnly: true }] }] };
}

function volumes(apiName: string, backend: string, zone: string, fsid: string): string {
  return lines(
    '[DEFAULT]', `enabled_backends = ${backend}`, `glance_api_servers = ${url(apiName)}`, '', `[${backend}]`, `volume_backend_name = ${backend}`,
    'volume_driver = cinder.volume.drivers.rbd.RBDDriver', `rbd_ceph_conf = /etc/ceph/${backend}.conf`, 'rbd_user = openstack', 'rbd_pool = volumes',
    'rbd_flatten_volume_from_snapshot = False', `rbd_secret_uuid = ${fsid}`, `rbd_cluster_name = ${backend}`, `backend_availability_zone = ${zone}`,
  );
}

function computes(apiName: string, store: string, cluster: string, fsid: string): string {
  return lines(
    '[libvirt]', 'images_type = rbd', 'images_rbd_pool = vms', `images_rbd_ceph_conf = /etc/ceph/${cluster}.conf`, `images_rbd_glance_store_name = ${store}`,
    'images_rbd_glance_copy_poll_interval = 15', 'images_rbd_glance_copy_timeout = 600', 'rbd_user = openstack', `rbd_secret_uuid = ${fsid}`, '',
    '[glance]', `endpoint_override = ${url(apiName)}`, 'valid_interfaces = internal', '',
    '[cinder]', 'cross_az_attach = False', 'catalog_info = volumev3:cinderv3:internalURL',
  );
}

function computeObjects(site: string, text: string): ReadonlyArray<readonly [id: string, object: any]> {
  const metadata = { name: `nova-${site}`, namespace: 'openstack' };
  return [
    [`${site}-config-map`, { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { '03-ceph-nova.conf': text } }],
    [`${site}-service`, {
      apiVersion: 'dataplane.openstack.org/v1beta1', kind: 'OpenStackDataPlaneService', metadata,
      spec: {
        playbook: 'osp.edpm.nova', edpmServiceType: 'nova', caCerts: 'combined-ca-bundle', containerImageFields: ['NovaComputeImage', 'EdpmIscsidImage'],
        dataSources: [
          { configMapRef: { name: metadata.name } }, { secretRef: { name: 'nova-cell1-compute-config' } }, { secretRef: { name: 'nova-migration-ssh-key' } },
          { configMapRef: { name: 'nova-extra-config', optional: true } },
        ],
      },
    }],
  ];
}

function url(apiName: string): string {
  return `https://glance-${apiName}-internal.openstack.svc:9292`;
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
