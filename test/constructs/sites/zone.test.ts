import { Yaml } from 'cdk8s';
import { byName } from './support';
import { CinderStore, GlanceApi, VolumeTransport, Zone, type ZoneProps } from '../../../src';
import { BASE, findings, program, specOf, templateOf } from '../../support/synth';

/* eslint-disable @typescript-eslint/no-explicit-any -- manifests are looked into freely */

const BACKEND = (zone: string) => `[${zone}-array]\nvolume_backend_name = ${zone}-array\nvolume_driver = cinder.volume.drivers.pure.PureISCSIDriver\n`;

/** Zones on a control plane whose volume entries are the team's own. */
function zones(names: readonly string[], props: Readonly<Record<string, ZoneProps>> = {}) {
  const [{ spec: { cinder } }] = Yaml.load(BASE) as any[];
  cinder.template.cinderVolumes = Object.fromEntries(names.map((name) => [name, { customServiceConfig: BACKEND(name), networkAttachments: ['storage'] }]));
  const made = program({ spec: { cinder } });
  const sites = names.map((name, index) => new Zone(made.glance, name, {
    transport: VolumeTransport.ISCSI, loadBalancerIp: `172.17.0.8${index + 1}`, isDefault: name === 'az0', ...props[name],
  }));
  new GlanceApi(made.glance, 'default', { networkAttachments: ['storage'] });
  return { ...made, sites };
}

const list = (made: ReturnType<typeof zones>, api: string): string =>
  /enabled_backends = (.*)/.exec(templateOf(made).glanceAPIs[api].customServiceConfig)![1];

test('the hub has the stores of all zones, and each zone that of the default zone and its own', () => {
  const made = zones(['az0', 'az1', 'az2']);
  expect(list(made, 'default')).toBe('az0:cinder,az1:cinder,az2:cinder');
  expect(list(made, 'az0')).toBe('az0:cinder');
  expect(list(made, 'az1')).toBe('az0:cinder,az1:cinder');
  const { default: hub, az1 } = templateOf(made).glanceAPIs;
  expect(hub.customServiceConfig).toContain('default_backend = az0\n');
  expect(az1.customServiceConfig).toContain('default_backend = az1\n');
  expect(az1).toMatchObject({ type: 'edge' });
  expect(findings(made, 'error')).toEqual([]);
});

test('a zone whose name comes first does not become the default one', () => {
  const made = zones(['aa', 'az0']);
  expect(list(made, 'default')).toBe('aa:cinder,az0:cinder');
  expect(templateOf(made).glanceAPIs.default.customServiceConfig).toContain('default_backend = az0\n');
});

test('the back end stays the team’s own, and learns its zone and its API', () => {
  const made = zones(['az0', 'az1']);
  const { cinderVolumes, customServiceConfig } = specOf(made).cinder.template;
  expect(cinderVolumes.az1).toEqual({
    networkAttachments: ['storage'],
    customServiceConfig: `${BACKEND('az1')}backend_availability_zone = az1\n\n[DEFAULT]\nglance_api_servers = https://glance-az1-internal.openstack.svc:9292\n`,
  });
  expect(customServiceConfig).toBe('[DEFAULT]\nstorage_availability_zone = az0\n');
});

test('computes of a zone wait for volumes to be written, and know nothing of Ceph', () => {
  const all = byName(zones(['az0', 'az1']));
  expect(all['ConfigMap/nova-az1'].data).toEqual({ '25-nova-extra.conf': `[DEFAULT]
reimage_timeout_per_gb = 60

[glance]
endpoint_override = https://glance-az1-internal.openstack.svc:9292
valid_interfaces = internal

[cinder]
cross_az_attach = False
catalog_info = volumev3:cinderv3:internalURL
` });
});

test('the volume type of a zone is private to the service, and its volumes stay in the zone', () => {
  const { sites: [, az1] } = zones(['az0', 'az1'], { az1: { cinder: { backendName: 'az1-array' } } });
  const commands = az1.volumeType!.commands();
  expect(commands).toContain("openstack volume type create --private 'glance-az1'");
  expect(commands).toContain("--property 'volume_backend_name=az1-array' --property 'RESKEY:availability_zones=az1' 'glance-az1'");
});

test('a store that was made before is used as it is', () => {
  const made = program();
  const store = new CinderStore(made.glance, 'volumes', { volumeTypeName: 'fast' });
  const zone = new Zone(made.glance, 'az1', { store, loadBalancerIp: '172.17.0.81' });
  expect(zone.volumeType).toBeUndefined();
  expect(zone.store).toBe(store);
});

test('a nodeset of a zone needs no files of Ceph', () => {
  const { sites: [az0] } = zones(['az0']);
  const { services, nodeTemplate } = az0.nodeSetSpec();
  expect(services).toContain('nova-az0');
  expect(services).not.toContain('ceph-client');
  expect(nodeTemplate).toBeUndefined();
});
