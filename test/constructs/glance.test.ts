import { Chart, Duration, Size, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import {
  ApiLayout, CephCluster, FileStore, Glance, GlanceApi, IpFamilyPolicy, ProbeScheme, Quantity, RbdStore, Release, ReleaseTarget,
  ServiceType, SessionAffinity, TrafficPolicy,
} from '../../src';
import { findings, program, specOf, templateOf } from '../support/synth';

/** The first release that has every property. */
const FROM_FR6 = ReleaseTarget.since(Release.FR6);

test('every property of the Glance reaches its field', () => {
  const made = program({
    target: FROM_FR6,
    template: { databaseInstance: undefined, databaseAccount: undefined, secret: undefined, storage: undefined },
    glance: {
      storage: { request: Quantity.of('20G'), storageClass: 'fast' },
      databaseInstance: 'openstack-cell1', databaseAccount: 'images', memcachedInstance: 'memcached', serviceUser: 'imager', secretName: 'passwords', passwordKey: 'ImagePassword',
      quotas: { imageSizeTotal: Size.gibibytes(2), imageCountTotal: 10 },
      imageCache: { size: Quantity.of('5G'), cleanerSchedule: '*/10 * * * *' },
      databasePurge: { age: Duration.days(7), schedule: '2 0 * * *' },
      apiTimeout: Duration.minutes(10), nodeSelector: { disk: 'ssd' }, topologyName: 'spread', uniquePodNames: true, preserveJobs: true,
      applicationCredential: {
        enabled: true, expiration: Duration.days(100), gracePeriod: Duration.days(30), roles: ['service'], unrestricted: false,
        accessRules: [{ service: 'object-store', path: '/v1/**', method: 'GET' }],
      },
      notificationsBus: { cluster: 'rabbitmq', user: 'images', vhost: 'notes' },
      configSecretNames: ['for-all'], configSecrets: [Secret.fromSecretName(new Chart(Testing.app(), 'other'), 'secret', 'for-all-too')],
      config: { DEFAULT: { debug: 'True' } }, uncheckedConfig: { DEFAULT: { later_option: 'x' } },
    },
  });
  new GlanceApi(made.glance, 'default', { stores: [new FileStore(made.glance, 'local')], replicas: 1 });
  expect(templateOf(made)).toMatchObject({
    storage: { storageRequest: '20G', storageClass: 'fast', external: false },
    databaseInstance: 'openstack-cell1', databaseAccount: 'images', memcachedInstance: 'memcached', serviceUser: 'imager', secret: 'passwords',
    passwordSelectors: { service: 'ImagePassword' },
    quotas: { imageSizeTotal: 2048, imageStageTotal: 0, imageCountTotal: 10, imageCountUpload: 0 },
    imageCache: { size: '5G', cleanerScheduler: '*/10 * * * *' },
    dbPurge: { age: 7, schedule: '2 0 * * *' },
    apiTimeout: 600, nodeSelector: { disk: 'ssd' }, topologyRef: { name: 'spread' }, keystoneEndpoint: 'default', preserveJobs: true,
    notificationsBus: { cluster: 'rabbitmq', user: 'images', vhost: 'notes' },
    glanceAPIs: { default: { customServiceConfigSecrets: ['for-all', 'for-all-too'] } },
  });
  expect(templateOf(made).customServiceConfig).toContain('debug = True\nlater_option = x\n');
  expect(specOf(made).glance).toMatchObject({
    uniquePodNames: true,
    applicationCredential: {
      enabled: true, expirationDays: 100, gracePeriodDays: 30, roles: ['service'], unrestricted: false,
      accessRules: [{ service: 'object-store', path: '/v1/**', method: 'GET' }],
    },
  });
});

test('every property of an API reaches its field', () => {
  const made = program({ target: FROM_FR6, template: { glanceAPIs: {} }, glance: { storage: { request: Quantity.of('10G') } } });
  new GlanceApi(made.glance, 'files', {
    layout: ApiLayout.SINGLE, replicas: 1, stores: [new FileStore(made.glance, 'local')], networkAttachments: ['storage'],
    internalService: {
      loadBalancer: {
        addresses: ['172.17.0.90'], addressPool: 'internalapi', sharingKey: 'files', loadBalancerClass: 'metallb', sourceRanges: ['172.17.0.0/24'],
        externalTrafficPolicy: TrafficPolicy.LOCAL,
      },
      labels: { a: 'b' },
    },
    publicService: {
      annotations: { note: 'public' }, type: ServiceType.CLUSTER_IP, internalTrafficPolicy: TrafficPolicy.CLUSTER, ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK,
      sessionAffinity: SessionAffinity.CLIENT_IP, sessionAffinityTimeout: Duration.minutes(10),
    },
    route: {
      host: 'images.example.com', tlsSecretName: 'images-certificate', timeout: Duration.minutes(5), annotations: { a: 'b' }, labels: { c: 'd' },
    },
    probes: {
      liveness: {
        path: '/healthcheck', port: 9292, scheme: ProbeScheme.HTTPS, initialDelay: Duration.seconds(30), timeout: Duration.seconds(5),
        period: Duration.seconds(20), failureThreshold: 5,
      },
      readiness: { command: ['/bin/true'] },
      startup: { period: Duration.seconds(10) },
    },
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
        spec: { type: 'LoadBalancer', externalTrafficPolicy: 'Local', loadBalancerClass: 'metallb', loadBalancerSourceRanges: ['172.17.0.0/24'] },
      },
      public: {
        metadata: { annotations: { note: 'public' } },
        spec: {
          type: 'ClusterIP', internalTrafficPolicy: 'Cluster', ipFamilyPolicy: 'PreferDualStack', sessionAffinity: 'ClientIP',
          sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
        },
      },
    },
    probes: {
      livenessProbes: {
        path: '/healthcheck', port: 9292, scheme: 'HTTPS', initialDelaySeconds: 30, timeoutSeconds: 5, periodSeconds: 20, failureThreshold: 5,
      },
      readinessProbes: { type: 'Exec', command: ['/bin/true'] },
      startupProbes: { periodSeconds: 10 },
    } },
    nodeSelector: { disk: 'ssd' }, topologyRef: { name: 'spread' }, apiTimeout: 90,
    resources: { requests: { memory: '1Gi' }, limits: { cpu: '2' } },
    storage: { storageRequest: '50G' }, imageCache: { size: '5G' }, customServiceConfigSecrets: ['more'],
  });
  expect(templateOf(made).customServiceConfig).toContain('debug = True');
  expect(specOf(made).glance.apiOverrides).toEqual({
    files: {
      route: {
        metadata: { annotations: { 'haproxy.router.openshift.io/timeout': '300s', 'a': 'b' }, labels: { c: 'd' } },
        spec: { host: 'images.example.com' },
      },
      tls: { secretName: 'images-certificate' },
    },
  });
});

test.each`
  target                                    | bus                                       | field                                                 | refused  | why
  ${ReleaseTarget.only(Release.FR4)}        | ${{ cluster: 'rabbitmq' }}                | ${{ notificationBusInstance: 'rabbitmq' }}            | ${false} | ${'the older field alone exists'}
  ${ReleaseTarget.since(Release.FR5)}       | ${{ cluster: 'rabbitmq' }}                | ${{ notificationsBus: { cluster: 'rabbitmq' } }}      | ${false} | ${'every release has the newer one'}
  ${ReleaseTarget.since(Release.FR3)}       | ${{ cluster: 'rabbitmq' }}                | ${{ notificationBusInstance: 'rabbitmq' }}            | ${false} | ${'every release has the older one'}
  ${ReleaseTarget.only(Release.FR4)}        | ${{ cluster: 'rabbitmq', vhost: 'notes' }} | ${{ notificationsBus: { cluster: 'rabbitmq', vhost: 'notes' } }} | ${true} | ${'the older one has no virtual host'}
  ${ReleaseTarget.portable()}               | ${{ cluster: 'rabbitmq' }}                | ${{ notificationBusInstance: 'rabbitmq' }}            | ${true}  | ${'FR1 and FR2 have none'}
`('the field of the notifications: $why', ({ target, bus, field, refused }) => {
  const made = program({ target, glance: { notificationsBus: bus } });
  const store = new RbdStore(made.glance, 'hub', { cluster: new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' }) });
  new GlanceApi(made.glance, 'default', { stores: [store], networkAttachments: ['storage'] });
  expect(findings(made, 'error')).toEqual(refused ? ['GLN-RESOURCE-003 openstack/control-plane/glance'] : []);
  if (!refused) expect(templateOf(made)).toMatchObject(field);
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
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  const store = new RbdStore(made.glance, 'a', { cluster });
  new GlanceApi(made.glance, 'default', { stores: [store], replicas: 1 });
  new GlanceApi(made.glance, 'edge', { layout: ApiLayout.EDGE, stores: [store] });
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
