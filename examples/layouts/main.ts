/** The three layouts beside each other: a split API in the catalog, an edge API at another site, and a single one on files. */
import { App, Chart } from 'cdk8s';
import { ApiLayout, CephCluster, ControlPlane, Diagnostics, Glance, GlanceApi, NfsStore, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance', {
  keystoneEndpoint: 'default',
  config: { DEFAULT: { enabled_import_methods: '[web-download,glance-direct,copy-image]' } },
});

const central = new RbdStore(glance, 'central', { cluster: new CephCluster(glance, 'ceph-central', { clusterName: 'central', secretName: 'ceph-central' }) });
const site = new RbdStore(glance, 'az1', { cluster: new CephCluster(glance, 'ceph-az1', { clusterName: 'az1', secretName: 'ceph-az1' }) });

// Split is what stores that are no disk get by themselves. It reads and deletes what the edge API stores.
new GlanceApi(glance, 'default', { layout: ApiLayout.SPLIT, stores: [central, site], networkAttachments: ['storage'] });

// An edge API is for the services of its site, has one internal service, and never is in the catalog.
const edge = new GlanceApi(glance, 'edge-az1', {
  apiName: 'az1',
  layout: ApiLayout.EDGE,
  replicas: 2,
  stores: [site, central],
  networkAttachments: ['storage'],
  internalService: { loadBalancer: { addressPool: 'internalapi', addresses: ['172.17.0.81'] } },
});
Diagnostics.of(edge).acknowledge('GLN-STORES-026', 'Images are uploaded raw, and copied to the site from the hub.');

// Single is for a file store alone, and what it gets by itself. Only this API has the store, so it alone reads and deletes its images.
new GlanceApi(glance, 'lab', {
  layout: ApiLayout.SINGLE,
  stores: [new NfsStore(glance, 'lab-share', { server: '172.18.0.5', path: '/exports/lab' })],
  networkAttachments: ['storage'],
});

app.synth();
