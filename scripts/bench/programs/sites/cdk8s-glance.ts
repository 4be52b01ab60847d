import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { ADDRESSES, HUB, plan } from './plan';
import { BASE, given } from '../plan';

// As the package exports it: see scripts/bundle.ts.
const library = require(join(__dirname, '../../../../src/bundle.js')) as typeof import('../../../../src'); // eslint-disable-line @typescript-eslint/no-require-imports
const { AddressPool, CephCluster, ControlPlane, EdgeSite, Glance, GlanceApi, HubSite, RbdStore } = library;

const { apis: count, outdir } = given();
const app = new App({ outdir });
for (const { chart, sites } of plan(count)) {
  const controlPlane = ControlPlane.fromFile(new Chart(app, chart), 'control-plane', BASE);
  const glance = new Glance(controlPlane, 'glance');
  const ceph = new CephCluster(glance, 'ceph', { secretName: HUB.secret, fsid: HUB.fsid });
  const store = new RbdStore(glance, HUB.store, { cluster: ceph, thinProvisioning: true });
  const hub = new GlanceApi(glance, 'default', { stores: [store], networkAttachments: ['storage'] });
  new HubSite(glance, HUB.zone, { api: hub, store, cinder: { entryName: HUB.cluster } });
  const addresses = new AddressPool(controlPlane, 'addresses', { addresses: [ADDRESSES] });
  for (const { name, secret, fsid } of sites) {
    const cluster = new CephCluster(glance, `ceph-${name}`, { clusterName: name, secretName: secret, fsid });
    new EdgeSite(glance, name, { cluster, addresses });
  }
}
app.synth();
