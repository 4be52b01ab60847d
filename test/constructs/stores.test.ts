import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CaBundle, CephCluster, FileStore, GlanceApi, NfsStore, Quantity, RbdStore, S3Credentials, S3Multipart, S3Store, S3UrlFormat } from '../../src';
import { findings, manifests, program, templateOf } from '../support/synth';

test('an RBD store writes its section, and mounts the files of its cluster into its API only', () => {
  const made = program();
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  const store = new RbdStore(made.glance, 'hub', { cluster, pool: 'images', chunkSize: Size.mebibytes(4), thinProvisioning: true, description: 'The hub' });
  new GlanceApi(made.glance, 'default', { stores: [store], networkAttachments: ['storage'] });
  const { glanceAPIs, customServiceConfig, extraMounts } = templateOf(made);
  expect(customServiceConfig).toBe([
    '[DEFAULT]', 'enabled_backends = hub:rbd', '',
    '[glance_store]', 'default_backend = hub', '',
    '[hub]', 'store_description = The hub', 'rbd_store_chunk_size = 4', 'rbd_store_pool = images', 'rbd_store_user = openstack',
    'rbd_store_ceph_conf = /etc/ceph/ceph.conf', 'rbd_thin_provisioning = True', '',
  ].join('\n'));
  expect(glanceAPIs.default).toMatchObject({ type: 'split', replicas: 3, networkAttachments: ['storage'] });
  expect(extraMounts).toEqual([{ extraVol: [{
    propagation: ['default'],
    volumes: [{ name: 'ceph-conf-files', secret: { secretName: 'ceph-conf-files' } }],
    mounts: [{ name: 'ceph-conf-files', mountPath: '/etc/ceph', readOnly: true }],
  }] }]);
});

test('Secrets of several clusters are projected together into the one API that uses both', () => {
  const made = program();
  const [a, b] = ['central', 'az1'].map((name) => new CephCluster(made.glance, name, { secretName: `ceph-${name}` }));
  const [first, second] = [new RbdStore(made.glance, 'hub', { cluster: a }), new RbdStore(made.glance, 'edge', { cluster: b })];
  new GlanceApi(made.glance, 'default', { stores: [first, second] });
  new GlanceApi(made.glance, 'other', { stores: [first] });
  const mounts = templateOf(made).extraMounts.map(({ extraVol: [entry] }: { extraVol: unknown[] }) => entry);
  expect(mounts).toHaveLength(2);
  expect(mounts[0]).toMatchObject({
    propagation: ['default'],
    volumes: [{ projected: { sources: [{ secret: { name: 'ceph-central' } }, { secret: { name: 'ceph-az1' } }] } }],
  });
  expect(mounts[1]).toMatchObject({ propagation: ['other'], volumes: [{ secret: { secretName: 'ceph-central' } }] });
});

test('one Secret that holds the files of several clusters is mounted once', () => {
  const made = program();
  const clusters = ['central', 'az1'].map((name) => new CephCluster(made.glance, name, { secretName: 'all-clusters' }));
  new GlanceApi(made.glance, 'default', { stores: clusters.map((cluster, index) => new RbdStore(made.glance, `s${index}`, { cluster })) });
  const { extraMounts } = templateOf(made);
  expect(extraMounts).toHaveLength(1);
  expect(extraMounts[0].extraVol[0].volumes).toEqual([{ name: 'all-clusters', secret: { secretName: 'all-clusters' } }]);
});

test('an S3 store takes its keys from a Secret that exists, and trusts the system where nobody says whom', () => {
  const made = program();
  const store = new S3Store(made.glance, 'archive', {
    endpoint: 'https://s3.example.com', bucket: 'images', credentials: S3Credentials.fromSecretName('glance-s3'),
    multipart: S3Multipart.always(), urlFormat: S3UrlFormat.PATH, createBucket: true, region: 'eu-1',
  });
  new GlanceApi(made.glance, 'default', { stores: [store] });
  const { customServiceConfig, glanceAPIs } = templateOf(made);
  expect(customServiceConfig).toContain('s3_store_cacert = /etc/pki/tls/certs/ca-bundle.crt\n');
  expect(customServiceConfig).toContain('s3_store_large_object_size = 0\n');
  expect(customServiceConfig).toContain('s3_store_bucket_url_format = path\n');
  expect(glanceAPIs.default.customServiceConfigSecrets).toEqual(['glance-s3']);
  expect(manifests(made).map(({ kind }) => kind)).toEqual(['OpenStackControlPlane']);
});

test('a CA of one\'s own is mounted into the API of the store', () => {
  const made = program();
  const store = new S3Store(made.glance, 'archive', {
    endpoint: 'https://s3.example.com', bucket: 'images', credentials: S3Credentials.fromSecretName('glance-s3'), ca: CaBundle.fromConfigMapName('s3-ca', 'root.pem'),
  });
  new GlanceApi(made.glance, 'default', { stores: [store] });
  const { customServiceConfig, extraMounts } = templateOf(made);
  expect(customServiceConfig).toContain('s3_store_cacert = /etc/glance-ca/s3-ca/root.pem\n');
  expect(extraMounts[0].extraVol[0]).toMatchObject({ propagation: ['default'], volumes: [{ configMap: { name: 's3-ca' } }], mounts: [{ mountPath: '/etc/glance-ca/s3-ca' }] });
});

test('objects of cdk8s-plus are taken wherever a name is', () => {
  const made = program();
  const secret = kplus.Secret.fromSecretName(made.chart, 'keys', 'glance-s3');
  const ceph = kplus.Secret.fromSecretName(made.chart, 'ceph', 'ceph-conf-files');
  const ca = kplus.ConfigMap.fromConfigMapName(made.chart, 'ca', 's3-ca');
  const s3 = new S3Store(made.glance, 'archive', {
    endpoint: 'https://s3.example.com', bucket: 'images', credentials: S3Credentials.fromSecret(secret), ca: CaBundle.fromConfigMap(ca),
  });
  const rbd = new RbdStore(made.glance, 'hub', { cluster: new CephCluster(made.glance, 'ceph', { secret: ceph }) });
  const more = kplus.Secret.fromSecretName(made.chart, 'more', 'vault-options');
  new GlanceApi(made.glance, 'default', { stores: [rbd, s3], configSecretNames: ['cors-options'], configSecrets: [more] });
  const { extraMounts, glanceAPIs } = templateOf(made);
  expect(glanceAPIs.default.customServiceConfigSecrets).toEqual(['cors-options', 'vault-options', 'glance-s3']);
  expect(JSON.stringify(extraMounts)).toContain('ceph-conf-files');
  expect(JSON.stringify(extraMounts)).toContain('s3-ca');
});

test('an NFS export is mounted at the directory of the store, and its API is single', () => {
  const made = program();
  new GlanceApi(made.glance, 'default', { stores: [new NfsStore(made.glance, 'share', { server: '172.18.0.5', path: '/export' })], networkAttachments: ['storage'] });
  const { extraMounts, glanceAPIs } = templateOf(made);
  expect(glanceAPIs.default.type).toBe('single');
  expect(extraMounts[0].extraVol[0]).toEqual({
    propagation: ['default'],
    volumes: [{ name: 'nfs-share', nfs: { server: '172.18.0.5', path: '/export' } }],
    mounts: [{ name: 'nfs-share', mountPath: '/var/lib/glance/images' }],
  });
});

test('mount options make a volume and a claim that are bound to each other', () => {
  const made = program();
  const share = new NfsStore(made.glance, 'share', { server: 'nfs.example.com', path: '/export', mountOptions: ['nfsvers=4.1'], capacity: Quantity.of('1Ti') });
  new GlanceApi(made.glance, 'default', { stores: [share], networkAttachments: ['storage'] });
  const [volume, claim] = ['PersistentVolume', 'PersistentVolumeClaim'].map((wanted) => manifests(made).find(({ kind }) => kind === wanted));
  expect(volume.metadata).toEqual({ name: 'openstack-glance-share-nfs' });
  expect(volume.spec).toEqual({
    accessModes: ['ReadWriteMany'], capacity: { storage: '1Ti' }, claimRef: { name: 'glance-share-nfs', namespace: 'openstack' }, mountOptions: ['nfsvers=4.1'],
    nfs: { path: '/export', server: 'nfs.example.com' }, persistentVolumeReclaimPolicy: 'Retain', storageClassName: '',
  });
  expect(claim).toMatchObject({ metadata: { name: 'glance-share-nfs', namespace: 'openstack' }, spec: { volumeName: volume.metadata.name, storageClassName: '' } });
  expect(templateOf(made).extraMounts[0].extraVol[0].volumes).toEqual([{ name: 'nfs-share', persistentVolumeClaim: { claimName: 'glance-share-nfs' } }]);
});

test('a file store needs no mount', () => {
  const made = program();
  new GlanceApi(made.glance, 'default', { stores: [new FileStore(made.glance, 'local')], replicas: 1 });
  expect(templateOf(made).extraMounts).toBeUndefined();
  expect(templateOf(made).customServiceConfig).toContain('[local]\nfilesystem_store_datadir = /var/lib/glance/images\n');
  expect(findings(made, 'error')).toEqual([]);
});

test('values that oslo.config or the template engine would change are written so that Glance reads them unchanged', () => {
  const made = program();
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(made.glance, 'default', { stores: [new RbdStore(made.glance, 'hub', { cluster, description: ' $5 {{ for }} "all"' })] });
  expect(templateOf(made).customServiceConfig).toContain('store_description = " \\$5 {{"{{"}} for }} "all""\n');
});

test('a store outside any Glance is refused where it is made', () => {
  const { chart, glance } = program();
  const cluster = new CephCluster(glance, 'ceph', { secretName: 'x' });
  expect(() => new RbdStore(chart, 'hub', { cluster })).toThrow(/RbdStore '.*hub' is outside any Glance: pass a Glance/);
});

test('a cluster without exactly one source of its files is refused where it is made', () => {
  const { glance } = program();
  expect(() => new CephCluster(glance, 'none', {})).toThrow(/has 0 sources of its files: pass one of secretName, secret, files/);
  expect(() => new CephCluster(glance, 'two', { secretName: 'x', files: { conf: 'a', keyring: 'b' } })).toThrow(/has 2 sources/);
});

test('what belongs to another Glance is refused where it is used, and so is what is no construct', () => {
  const [made, other] = [program(), program()];
  const cluster = new CephCluster(other.glance, 'ceph', { secretName: 'ceph-conf-files' });
  const store = new RbdStore(other.glance, 'hub', { cluster });
  const outside = "'openstack/control-plane/glance/hub', which is outside its Glance: pass one of 'openstack/control-plane/glance'";
  expect(() => new RbdStore(made.glance, 'hub', { cluster })).toThrow(/^RbdStore '.*' has in its cluster '.*\/ceph', which is outside its Glance/);
  expect(() => new GlanceApi(made.glance, 'a', { stores: [store] })).toThrow(`GlanceApi 'openstack/control-plane/glance/a' has in its stores ${outside}`);
  expect(() => new GlanceApi(made.glance, 'b', { defaultStore: store })).toThrow(`has in its defaultStore ${outside}`);
  expect(() => new GlanceApi(made.glance, 'c').addStore(store)).toThrow(`has in its stores ${outside}`);
  expect(() => new GlanceApi(made.glance, 'd', { stores: ['hub' as never] })).toThrow('has in its stores what is no construct: pass one of');
});
