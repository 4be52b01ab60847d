import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, RbdStore } from '../../../src';
import { BASE, given, plan } from './plan';

const { apis: count, outdir } = given();
const app = new App({ outdir });
for (const { chart, apis } of plan(count)) {
  const controlPlane = ControlPlane.fromFile(new Chart(app, chart), 'control-plane', BASE);
  const glance = new Glance(controlPlane, 'glance');
  for (const { name, cluster: clusterName, secret, stores } of apis) {
    const cluster = new CephCluster(glance, clusterName, { secretName: secret });
    new GlanceApi(glance, `api-${name}`, {
      apiName: name,
      stores: stores.map(({ id, pool }) => new RbdStore(glance, id, { cluster, pool })),
      networkAttachments: ['storage'],
    });
  }
}
app.synth();
