import { readFileSync } from 'node:fs';
import { App, Chart, Testing, Yaml } from 'cdk8s';
import { byName, cephFilesOf, cluster, FSIDS, hubProgram, shown } from './support';
import { CephCluster, ControlPlane, EdgeSite, Glance, GlanceApi, RbdStore } from '../../../src';
import { BASE, diagnostics, findings, program, quietly, specOf, templateOf } from '../../support/synth';

/* eslint-disable @typescript-eslint/no-explicit-any -- manifests are looked into freely */

const textOf = (made: Parameters<typeof templateOf>[0], api: string): string => templateOf(made).glanceAPIs[api].customServiceConfig;
const list = (text: string): string => /enabled_backends = (.*)/.exec(text)![1];

test('a site has an edge API on its own store and the hub’s, and the hub enables it', () => {
  const made = hubProgram();
  made.site('az1');
  const { az1, default: hub } = templateOf(made).glanceAPIs;
  expect(az1).toMatchObject({ type: 'edge', replicas: 3, networkAttachments: ['storage'] });
  expect(az1.override.service.internal.metadata.annotations).toEqual({
    'metallb.universe.tf/address-pool': 'internalapi', 'metallb.universe.tf/loadBalancerIPs': '172.17.0.81',
  });
  expect(list(az1.customServiceConfig)).toBe('central:rbd,az1:rbd');
  expect(az1.customServiceConfig).toContain('default_backend = az1\n');
  expect(list(hub.customServiceConfig)).toBe('central:rbd,az1:rbd');
  expect(hub.customServiceConfig).toContain('default_backend = central\n');
  for (const { customServiceConfig } of [az1, hub]) {
    expect(customServiceConfig).toContain('enabled_import_methods = [web-download,copy-image,glance-direct]\n');
  }
  expect(findings(made, 'error')).toEqual([]);
  expect(findings(made, 'warning')).toEqual([]);
});

test('every API sees the files of its own clusters, and of no other', () => {
  const made = hubProgram();
  made.site('az1');
  made.site('az2');
  expect(cephFilesOf(made, 'default')).toEqual(['ceph-conf-files/*', 'ceph-conf-az1/*', 'ceph-conf-az2/*']);
  expect(cephFilesOf(made, 'az1')).toEqual(['ceph-conf-files/*', 'ceph-conf-az1/*']);
  expect(cephFilesOf(made, 'az2')).toEqual(['ceph-conf-files/*', 'ceph-conf-az2/*']);
});

test('of a Secret with the files of several clusters an API sees its own alone', () => {
  const made = hubProgram();
  for (const name of ['az1', 'az2']) made.site(name, { cluster: cluster(made, name, 'ceph-conf-sites') });
  expect(cephFilesOf(made, 'default')).toEqual(['ceph-conf-files/*', 'ceph-conf-sites/*']);
  expect(cephFilesOf(made, 'az1')).toEqual(['ceph-conf-files/*', 'ceph-conf-sites/az1.conf', 'ceph-conf-sites/az1.client.openstack.keyring']);
});

test('one Secret may hold the files of the hub’s cluster and the site’s own', () => {
  const made = hubProgram();
  made.site('az1', { cephSecretName: 'ceph-conf-hub-and-az1' });
  expect(cephFilesOf(made, 'az1')).toEqual(['ceph-conf-hub-and-az1/*']);
  expect(cephFilesOf(made, 'default')).toEqual(['ceph-conf-files/*', 'ceph-conf-az1/*']);
});

test('the volume service of a site is wired to its API and its cluster, and sees its files', () => {
  const made = hubProgram();
  made.site('az1', { zone: 'zone-one' });
  const spec = specOf(made);
  expect(spec.cinder.template.cinderVolumes.az1).toEqual({
    networkAttachments: ['storage'],
    customServiceConfig: `[DEFAULT]
enabled_backends = az1
glance_api_servers = https://glance-az1-internal.openstack.svc:9292

[az1]
volume_backend_name = az1
volume_driver = cinder.volume.drivers.rbd.RBDDriver
rbd_ceph_conf = /etc/ceph/az1.conf
rbd_user = openstack
rbd_pool = volumes
rbd_flatten_volume_from_snapshot = False
rbd_secret_uuid = ${FSIDS.az1}
rbd_cluster_name = az1
backend_availability_zone = zone-one
`,
  });
  const reached = spec.extraMounts.flatMap(({ extraVol }: any) => extraVol).filter(({ propagation }: any) => propagation.includes('az1'));
  expect(reached.map(({ volumes }: any) => shown(volumes[0]))).toEqual([['ceph-conf-files/*', 'ceph-conf-az1/*']]);
});

test('what the base says of a volume service stays, and what it lacks is added', () => {
  const made = hubProgram();
  made.site('az1');
  const { customServiceConfig, replicas } = specOf(made).cinder.template.cinderVolumes.ceph;
  expect(replicas).toBe(1);
  const before = (Yaml.load(BASE)[0] as any).spec.cinder.template.cinderVolumes.ceph.customServiceConfig;
  for (const line of before.split('\n')) expect(customServiceConfig).toContain(line);
  expect(customServiceConfig).toContain('glance_api_servers = https://glance-default-internal.openstack.svc:9292\n');
  expect(customServiceConfig).toContain('backend_availability_zone = az0\n');
});

test('what the base says differently is an error, option by option', () => {
  const [{ spec: { cinder } }] = Yaml.load(BASE) as any[];
  cinder.template.cinderVolumes.az1 = { customServiceConfig: '[az1]\nvolume_driver = cinder.volume.drivers.rbd.RBDDriver\nrbd_user = cinder\n' };
  const made = hubProgram({ spec: { cinder } });
  made.site('az1');
  expect(diagnostics(made.controlPlane).filter(({ code }) => code === 'GLN-MERGE-001')).toMatchObject([
    { field: 'spec.cinder.template.cinderVolumes.az1.customServiceConfig [az1] rbd_user', message: expect.stringContaining("the base says 'cinder', the constructs 'openstack'") },
  ]);
});

test('the computes of a site get their configuration and a data plane service that takes it', () => {
  const made = hubProgram();
  made.site('az1', { nova: { cell: 'cell2' } });
  const all = byName(made);
  expect(all['ConfigMap/nova-az1'].data).toEqual({ '03-ceph-nova.conf': `[libvirt]
images_type = rbd
images_rbd_pool = vms
images_rbd_ceph_conf = /etc/ceph/az1.conf
images_rbd_glance_store_name = az1
images_rbd_glance_copy_poll_interval = 15
images_rbd_glance_copy_timeout = 600
rbd_user = openstack
rbd_secret_uuid = ${FSIDS.az1}

[glance]
endpoint_override = https://glance-az1-internal.openstack.svc:9292
valid_interfaces = internal

[cinder]
cross_az_attach = False
catalog_info = volumev3:cinderv3:internalURL
` });
  expect(all['OpenStackDataPlaneService/nova-az1'].spec).toMatchObject({
    edpmServiceType: 'nova', playbook: 'osp.edpm.nova',
    dataSources: [
      { configMapRef: { name: 'nova-az1' } }, { secretRef: { name: 'nova-cell2-compute-config' } },
      { secretRef: { name: 'nova-migration-ssh-key' } }, { configMapRef: { name: 'nova-extra-config', optional: true } },
    ],
  });
});

test('a nodeset gets the services with the site’s own, and the files of its cluster', () => {
  const { services, nodeTemplate } = hubProgram().site('az1').nodeSetSpec();
  expect(services.indexOf('ceph-client')).toBeLessThan(services.indexOf('libvirt'));
  expect(services).toContain('nova-az1');
  expect(services).not.toContain('nova');
  expect(nodeTemplate.extraMounts[0].volumes).toEqual([{ name: 'ceph', secret: { secretName: 'ceph-conf-az1', items: [
    { key: 'az1.conf', path: 'az1.conf' }, { key: 'az1.client.openstack.keyring', path: 'az1.client.openstack.keyring' },
  ] } }]);
});

test('the zone of the hub is the default one of cinder and nova', () => {
  const made = hubProgram();
  const { cinder, nova } = specOf(made);
  expect(cinder.template.customServiceConfig).toBe('[DEFAULT]\nstorage_availability_zone = az0\n');
  expect(nova.template.apiServiceTemplate.customServiceConfig).toBe('[DEFAULT]\ndefault_schedule_zone = az0\n\n[cinder]\ncross_az_attach = False\n');
});

test('the URL of a site follows TLS in the pods, and the namespace', () => {
  expect(hubProgram().site('az1').internalUrl).toBe('https://glance-az1-internal.openstack.svc:9292');
  expect(hubProgram({ spec: { tls: { podLevel: { enabled: false } } } }).site('az1').internalUrl).toBe('http://glance-az1-internal.openstack.svc:9292');
});

test('nothing is written for services that the control plane lacks, or that are switched off', () => {
  const made = hubProgram({ spec: { nova: { enabled: false } } });
  made.site('az1', { cinder: { enabled: false } });
  expect(Object.keys(byName(made))).toEqual(['OpenStackControlPlane/openstack-control-plane']);
  expect(Object.keys(specOf(made).cinder.template.cinderVolumes)).toEqual(['ceph']);
});

test('a new site changes no other site, byte for byte, and at the hub only its list, section and mount', () => {
  const [two, three] = [['az1', 'az2'], ['az1', 'az2', 'az3']].map((names) => {
    const made = hubProgram();
    names.forEach((name) => made.site(name));
    return byName(made);
  });
  const plane = 'OpenStackControlPlane/openstack-control-plane';
  for (const name of Object.keys(two)) if (name !== plane) expect(three[name]).toEqual(two[name]);
  const without = (all: any) => {
    const { spec } = JSON.parse(JSON.stringify(all[plane]));
    const hub = spec.glance.template.glanceAPIs.default;
    hub.customServiceConfig = hub.customServiceConfig.replace(',az3:rbd', '').replace(/\n\[az3\]\n[^[]*$/, '');
    delete spec.glance.template.extraMounts;
    for (const map of [spec.glance.template.glanceAPIs, spec.cinder.template.cinderVolumes]) delete map.az3;
    spec.extraMounts = spec.extraMounts.filter(({ extraVol: [{ propagation }] }: any) => !propagation.includes('az3'));
    return spec;
  };
  expect(without(three)).toEqual(without(two));
});

test('the order in which a program makes its sites does not matter', () => {
  const [forth, back] = [['az1', 'az2', 'az3'], ['az3', 'az1', 'az2']].map((names) => {
    const made = hubProgram();
    names.forEach((name, index) => made.site(name, { addresses: undefined, loadBalancerIp: `172.17.0.8${['az1', 'az2', 'az3'].indexOf(names[index]) + 1}` }));
    return byName(made);
  });
  expect(back).toEqual(forth);
});

test('a store may be enabled ahead of its site, and keeps its place in the list', () => {
  const made = program();
  const images = new RbdStore(made.glance, 'central', { cluster: new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files', fsid: FSIDS.ceph }) });
  const [az1, az2] = ['az1', 'az2'].map((name) => new RbdStore(made.glance, `${name}-store`, { storeId: name, cluster: cluster(made, name) }));
  new GlanceApi(made.glance, 'default', { stores: [images, az2, az1] });
  new EdgeSite(made.glance, 'az1', { store: az1, loadBalancerIp: '172.17.0.81' });
  expect(list(textOf(made, 'default'))).toBe('central:rbd,az2:rbd,az1:rbd');
  expect(list(textOf(made, 'az1'))).toBe('central:rbd,az1:rbd');
});

test('what an earlier synth wrote is a base that a later one changes nothing of', () => {
  const build = (base?: any) => {
    const made = hubProgram(base ? { spec: base } : {});
    made.site('az1');
    made.site('az2');
    return made;
  };
  const first = specOf(build());
  const { glance: { template: { glanceAPIs, extraMounts } }, ...rest } = JSON.parse(JSON.stringify(first));
  const bare = Object.fromEntries(Object.entries<any>(glanceAPIs).map(([name, { customServiceConfig: _, ...api }]) => [name, api]));
  const again = build({ ...rest, glance: { template: { ...first.glance.template, glanceAPIs: bare, extraMounts } } });
  expect(findings(again, 'error')).toEqual([]);
  expect({ ...specOf(again).glance, enabled: true }).toEqual(first.glance);
  expect(specOf(again).cinder).toEqual(first.cinder);
  expect(specOf(again).extraMounts).toEqual(first.extraMounts);
});

test('backups of a site get an entry of their own, and all of them see the files of all sites with backups', () => {
  const [{ spec: { extraMounts } }] = Yaml.load(BASE) as any[];
  extraMounts[0].extraVol[0].propagation = ['ceph'];
  const made = hubProgram({ spec: { extraMounts } });
  for (const name of ['az1', 'az2']) made.site(name, { cinder: { backups: {} } });
  const spec = specOf(made);
  expect(spec.cinder.template.cinderBackups.az1).toEqual({
    networkAttachments: ['storage'],
    customServiceConfig: `[DEFAULT]
storage_availability_zone = az1
backup_driver = cinder.backup.drivers.ceph.CephBackupDriver
backup_ceph_conf = /etc/ceph/az1.conf
backup_ceph_user = openstack
backup_ceph_pool = backups
`,
  });
  const reached = spec.extraMounts.flatMap(({ extraVol }: any) => extraVol).filter(({ propagation }: any) => propagation.includes('CinderBackup'));
  expect(reached.map(({ volumes }: any) => shown(volumes[0]))).toEqual([['ceph-conf-az1/*', 'ceph-conf-az2/*']]);
});

test('what cinder mounts by itself is not mounted once more', () => {
  const [{ spec: { cinder } }] = Yaml.load(BASE) as any[];
  const volumes = [{ name: 'az1', secret: { secretName: 'ceph-conf-az1' } }];
  const mounts = [{ name: 'az1', mountPath: '/etc/ceph', readOnly: true }];
  cinder.template.extraMounts = [{ extraVol: [{ propagation: ['volumes-az1'], volumes, mounts }] }];
  const made = hubProgram({ spec: { cinder } });
  made.site('az1', { cinder: { entryName: 'volumes-az1' } });
  const entries = specOf(made).extraMounts.flatMap(({ extraVol }: any) => extraVol);
  expect(entries.flatMap(({ propagation }: any) => propagation)).toEqual(['ceph', 'CinderBackup']);
  expect(findings(made, 'error')).toEqual([]);
});

test('an API of the base that nobody says more of is a hub as well: its stores stay, and the sites’ are added', () => {
  const text = '[DEFAULT]\nenabled_backends = central:rbd\n\n[glance_store]\ndefault_backend = central\n\n[central]\nrbd_store_ceph_conf = /etc/ceph/ceph.conf\nrbd_store_user = openstack\n';
  const made = program({ template: { glanceAPIs: { default: { customServiceConfig: text } } } });
  new GlanceApi(made.glance, 'default');
  new EdgeSite(made.glance, 'az1', { cluster: cluster(made, 'az1'), loadBalancerIp: '172.17.0.81' });
  expect(list(textOf(made, 'default'))).toBe('central:rbd,az1:rbd');
  expect(list(textOf(made, 'az1'))).toBe('central:rbd,az1:rbd');
});

test('the stores of siblings are reached where they are asked for', () => {
  const made = hubProgram();
  const az1 = made.site('az1');
  made.site('az2', { furtherStores: [az1.store] });
  expect(list(textOf(made, 'az2'))).toBe('central:rbd,az2:rbd,az1:rbd');
  expect(cephFilesOf(made, 'az2')).toEqual(['ceph-conf-files/*', 'ceph-conf-az2/*', 'ceph-conf-az1/*']);
});

test('computes need the fsid of their cluster, and it may come from its configuration', () => {
  const made = hubProgram();
  made.site('az1', { cluster: new CephCluster(made.glance, 'unknown', { clusterName: 'az1', secretName: 'ceph-conf-az1' }) });
  expect(findings(made, 'error')).toEqual(['GLN-SITE-001 openstack/control-plane/glance/az1']);
  made.controlPlane.addContext({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'ceph-conf-az1' }, stringData: {
    'az1.conf': `[global]\nfsid = ${FSIDS.az1}\nkeyring = /etc/ceph/az1.client.openstack.keyring\n`, 'az1.client.openstack.keyring': '[client.openstack]\nkey = AQ==\n',
  } });
  expect(findings(made, 'error')).not.toContain('GLN-SITE-001 openstack/control-plane/glance/az1');
  expect(byName(made)['ConfigMap/nova-az1'].data['03-ceph-nova.conf']).toContain(`rbd_secret_uuid = ${FSIDS.az1}\n`);
});

test('without a namespace the addresses are those of the usual one, with a warning', () => {
  const app = Testing.app();
  const chart = new Chart(app as App, 'openstack');
  const [manifest] = Yaml.load(BASE) as any[];
  delete manifest.metadata.namespace;
  const glance = new Glance(ControlPlane.fromObject(chart, 'control-plane', manifest), 'glance');
  const images = new RbdStore(glance, 'central', { cluster: new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files', fsid: FSIDS.ceph }) });
  new GlanceApi(glance, 'default', { stores: [images] });
  new EdgeSite(glance, 'az1', { cluster: new CephCluster(glance, 'one', { clusterName: 'az1', secretName: 'ceph-az1', fsid: FSIDS.az1 }), loadBalancerIp: '172.17.0.81' });
  const { controlPlane } = { controlPlane: glance.node.scope as ControlPlane };
  expect(diagnostics(controlPlane).map(({ code }) => code)).toContain('GLN-SITE-002');
});

test.each`
  props                                                       | error
  ${{}}                                                       | ${/needs one of cluster and store/}
`('a site with $props is refused: $error', ({ props, error }) => {
  const { glance } = program();
  expect(() => new EdgeSite(glance, 'az1', props)).toThrow(error);
});

test('two ways to an address are one too many', () => {
  const made = hubProgram();
  expect(() => made.site('az1', { loadBalancerIp: '172.17.0.81' })).toThrow(/has 2 addresses: pass one of loadBalancerIp, addresses, internalService/);
});

test('the merge patch holds what a site needs of the other services', () => {
  const made = hubProgram();
  made.site('az1');
  const patch = quietly(() => made.controlPlane.mergePatch());
  expect(patch).toContain('        az1:\n          networkAttachments:\n            - storage\n          customServiceConfig: |\n            [DEFAULT]\n            enabled_backends = az1\n');
  expect(readFileSync(BASE, 'utf8')).not.toContain('az1');
});
