import { App, Chart } from 'cdk8s';
import { BASE, plan } from './plan';

/** What the case needs of the library. */
export type Library = Pick<typeof import('../../../src'), 'CephCluster' | 'ControlPlane' | 'Glance' | 'GlanceApi' | 'RbdStore'>;

/** The control planes of the case as a team writes them. */
export function glanceApp({ CephCluster, ControlPlane, Glance, GlanceApi, RbdStore }: Library, count: number, outdir: string): App {
  const app = new App({ outdir });
  for (const { chart, apis } of plan(count)) {
    const controlPlane = ControlPlane.fromFile(new Chart(app, chart), 'control-plane', BASE);
    const glance = new Glance(controlPlane, 'glance');
    for (const { name, cluster: clusterName, secret: secretName, stores } of apis) {
      const cluster = new CephCluster(glance, `ceph-${name}`, { clusterName, secretName });
      new GlanceApi(glance, name, {
        stores: stores.map(({ id, pool }) => new RbdStore(glance, id, { cluster, pool })),
        networkAttachments: ['storage'],
      });
    }
  }
  return app;
}
