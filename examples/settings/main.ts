/** What an Image service needs beside its stores: quotas, cache, timeouts, placement, resources and further options. */
import { App, Chart, Duration, Size } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, Quantity, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', '../base/openstack_control_plane.yaml');
const glance = new Glance(controlPlane, 'glance', {
  quotas: { imageSizeTotal: Size.gibibytes(500), imageStageTotal: Size.gibibytes(100), imageCountTotal: 200, imageCountUpload: 10 },
  databasePurge: { age: Duration.days(90), schedule: '30 3 * * 0' },
  apiTimeout: Duration.minutes(10),
  config: {
    DEFAULT: { enabled_import_methods: '[glance-direct,web-download]' },
    image_format: { disk_formats: 'raw,qcow2,iso' },
    import_filtering_opts: { allowed_schemes: '[https]', allowed_ports: '[443]' },
  },
});

const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
new GlanceApi(glance, 'default', {
  stores: [new RbdStore(glance, 'ceph-rbd', { cluster: ceph, pool: 'images', chunkSize: Size.mebibytes(4), options: { rados_connect_timeout: '10' } })],
  networkAttachments: ['storage'],
  nodeSelector: { 'openstack.example.com/control': 'true' },
  // The schedules of a cache hold at the API only; those of the Glance would be ignored.
  imageCache: { size: Quantity.of('20G'), prunerSchedule: '15 * * * *' },
  resources: { requests: { cpu: Quantity.of('500m'), memory: Quantity.of('1Gi') }, limits: { memory: Quantity.of('4Gi') } },
  config: { DEFAULT: { workers: '4' } },
});

app.synth();
