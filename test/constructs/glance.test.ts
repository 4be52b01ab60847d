import { Duration, Size } from 'cdk8s';
import { ApiLayout, FileStore, Glance, GlanceApi, Quantity, Release, ReleaseTarget } from '../../src';
import { program, specOf, templateOf } from '../support/synth';

/** The first release that has topologies. */
const FROM_FR2 = ReleaseTarget.since(Release.FR2);

test('every property of the Glance reaches its field', () => {
  const made = program({
    target: FROM_FR2,
    template: { databaseInstance: undefined, databaseAccount: undefined, secret: undefined, storage: undefined },
    glance: {
      storage: { request: Quantity.of('20G'), storageClass: 'fast' },
      databaseInstance: 'galera', databaseAccount: 'images', memcachedInstance: 'cache', serviceUser: 'imager', secretName: 'passwords', passwordKey: 'ImagePassword',
      quotas: { imageSizeTotal: Size.gibibytes(2), imageCountTotal: 10 },
      imageCache: { size: Quantity.of('5G'), cleanerSchedule: '*/10 * * * *' },
      databasePurge: { age: Duration.days(7), schedule: '2 0 * * *' },
      apiTimeout: Duration.minutes(10), nodeSelector: { disk: 'ssd' }, topologyName: 'spread', uniquePodNames: true,
    },
  });
  new GlanceApi(made.glance, 'default', { stores: [new FileStore(made.glance, 'local')], replicas: 1 });
  expect(templateOf(made)).toMatchObject({
    storage: { storageRequest: '20G', storageClass: 'fast', external: false },
    databaseInstance: 'galera', databaseAccount: 'images', memcachedInstance: 'cache', serviceUser: 'imager', secret: 'passwords',
    passwordSelectors: { service: 'ImagePassword' },
    quotas: { imageSizeTotal: 2048, imageStageTotal: 0, imageCountTotal: 10, imageCountUpload: 0 },
    imageCache: { size: '5G', cleanerScheduler: '*/10 * * * *' },
    dbPurge: { age: 7, schedule: '2 0 * * *' },
    apiTimeout: 600, nodeSelector: { disk: 'ssd' }, topologyRef: { name: 'spread' }, keystoneEndpoint: 'default',
  });
  expect(specOf(made).glance.uniquePodNames).toBe(true);
});

test('every property of an API reaches its field', () => {
  const made = program({ target: FROM_FR2, template: { glanceAPIs: {} }, glance: { storage: { request: Quantity.of('10G') } } });
  new GlanceApi(made.glance, 'files', {
    layout: ApiLayout.SINGLE, replicas: 1, stores: [new FileStore(made.glance, 'local')], networkAttachments: ['storage'],
    internalService: { loadBalancer: { addresses: ['172.17.0.90'], addressPool: 'internalapi', sharingKey: 'files' }, labels: { a: 'b' } },
    publicService: { annotations: { note: 'public' } },
    nodeSelector: { disk: 'ssd' }, topologyName: 'spread', apiTimeout: Duration.seconds(90),
    resources: { requests: { memory: Quantity.of('1Gi') }, limits: { cpu: Quantity.of('2') } },
    storage: { request: Quantity.of('50G') }, imageCache: { size: Quantity.of('5G') }, configSecretNames: ['more'],
    config: { DEFAULT: { debug: 'True' } },
  });
  expect(templateOf(made).glanceAPIs.files).toEqual({
    type: 'single', replicas: 1, networkAttachments: ['storage'],
    override: { service: {
      internal: {
        metadata: {
          annotations: {
            'metallb.universe.tf/address-pool': 'internalapi', 'metallb.universe.tf/allow-shared-ip': 'files', 'metallb.universe.tf/loadBalancerIPs': '172.17.0.90',
          },
          labels: { a: 'b' },
        },
        spec: { type: 'LoadBalancer' },
      },
      public: { metadata: { annotations: { note: 'public' } } },
    } },
    nodeSelector: { disk: 'ssd' }, topologyRef: { name: 'spread' }, apiTimeout: 90,
    resources: { requests: { memory: '1Gi' }, limits: { cpu: '2' } },
    storage: { storageRequest: '50G' }, imageCache: { size: '5G' }, customServiceConfigSecrets: ['more'],
  });
  expect(templateOf(made).customServiceConfig).toContain('debug = True');
});

test('options of the Glance hold for every API, those of an API for it alone', () => {
  const made = program({ glance: { config: { image_format: { disk_formats: 'raw' } } } });
  new GlanceApi(made.glance, 'default', { stores: [new FileStore(made.glance, 'a')], replicas: 1, config: { DEFAULT: { debug: 'True' } } });
  new GlanceApi(made.glance, 'second', { stores: [new FileStore(made.glance, 'b')], replicas: 1 });
  const { glanceAPIs } = templateOf(made);
  expect(glanceAPIs.default.customServiceConfig).toContain('disk_formats = raw');
  expect(glanceAPIs.default.customServiceConfig).toContain('debug = True');
  expect(glanceAPIs.second.customServiceConfig).toContain('disk_formats = raw');
  expect(glanceAPIs.second.customServiceConfig).not.toContain('debug');
});

test('an edge API runs once unless somebody says more, and never becomes the keystone endpoint', () => {
  const made = program();
  new GlanceApi(made.glance, 'default', { stores: [new FileStore(made.glance, 'a')], replicas: 1 });
  new GlanceApi(made.glance, 'edge', { layout: ApiLayout.EDGE, stores: [new FileStore(made.glance, 'b')] });
  const { glanceAPIs, keystoneEndpoint } = templateOf(made);
  expect(glanceAPIs.edge).toMatchObject({ type: 'edge', replicas: 1 });
  expect(keystoneEndpoint).toBe('default');
});

test('a second Glance in one control plane is refused where it is made', () => {
  const { controlPlane } = program();
  expect(() => new Glance(controlPlane, 'second')).toThrow(/is the second of its control plane: use 'openstack\/control-plane\/glance'/);
});

test.each([['10G', Quantity.of('10G')], ['10Gi', Quantity.fromSize(Size.gibibytes(10))], ['1500Mi', Quantity.fromSize(Size.mebibytes(1500))]])('%s stays as it was given', (text, quantity) => {
  expect(quantity.asString()).toBe(text);
});
