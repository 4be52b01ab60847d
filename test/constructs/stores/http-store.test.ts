import { CaBundle, CephCluster, GlanceApi, HttpStore, RbdStore } from '../../../src';
import { findings, program, templateOf, type Program } from '../../support/synth';

function enable({ glance }: Program, web: HttpStore): void {
  const hub = new RbdStore(glance, 'hub', { cluster: new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' }) });
  new GlanceApi(glance, 'default', { stores: [hub, web], networkAttachments: ['storage'] });
}

test('an HTTP store checks certificates, goes through a proxy, and leaves the default to another', () => {
  const made = program();
  const web = new HttpStore(made.glance, 'web', { proxies: { http: 'proxy.example.com:3128', https: 'proxy.example.com:3129' } });
  enable(made, web);
  const { customServiceConfig } = templateOf(made);
  expect(customServiceConfig).toContain('default_backend = hub\n');
  expect(customServiceConfig).toContain('[web]\nhttps_insecure = False\nhttp_proxy_information = http:proxy.example.com:3128,https:proxy.example.com:3129\n');
  expect(findings(made, 'error')).toEqual([]);
  expect(findings(made, 'warning').filter((one) => one.endsWith('/web'))).toEqual([]);
});

test('authorities of one\'s own are mounted', () => {
  const made = program();
  const web = new HttpStore(made.glance, 'web', { ca: CaBundle.fromConfigMapName('web-ca') });
  enable(made, web);
  expect(templateOf(made).customServiceConfig).toContain('https_ca_certificates_file = /etc/glance-ca/web-ca/ca.crt\n');
});

test('an HTTP store that is the default is an error', () => {
  const made = program();
  new GlanceApi(made.glance, 'default', { stores: [new HttpStore(made.glance, 'web')] });
  expect(findings(made, 'error')).toEqual(['GLN-STORES-006 openstack/control-plane/glance/default']);
});

test('a proxy that cannot be written is an error', () => {
  const made = program();
  const web = new HttpStore(made.glance, 'web', { proxies: { http: 'a,b' } });
  enable(made, web);
  expect(findings(made, 'error')).toEqual(['GLN-CONFIG-001 openstack/control-plane/glance/web']);
});
