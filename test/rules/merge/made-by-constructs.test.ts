import { CephCluster, GlanceApi, Quantity, RbdStore, S3Credentials, S3Store } from '../../../src';
import { diagnostics, program } from '../../support/synth';

const STORAGE = { request: Quantity.of('10G') };

/** Messages of the errors with a code, each with its construct path. */
function errors(made: ReturnType<typeof program>, code: string): readonly string[] {
  return diagnostics(made.controlPlane).filter((one) => one.code === code).map(({ path, message }) => `${path}: ${message}`);
}

test('two APIs of one name are found, at a construct', () => {
  const made = program({ glance: { storage: STORAGE } });
  const store = new RbdStore(made.glance, 'hub', { cluster: new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' }) });
  new GlanceApi(made.glance, 'default', { stores: [store] });
  new GlanceApi(made.glance, 'second', { apiName: 'default', stores: [store] });
  expect(errors(made, 'GLN-MERGE-002')).toEqual(["openstack/control-plane/glance/second: More than one GlanceApi is named 'default'."]);
});

test('two stores of one id are found where an API has both', () => {
  const made = program({ glance: { storage: STORAGE } });
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  const stores = [new RbdStore(made.glance, 'hub', { cluster }), new RbdStore(made.glance, 'other', { cluster, storeId: 'hub', pool: 'other' })];
  new GlanceApi(made.glance, 'default', { stores });
  expect(errors(made, 'GLN-MERGE-004')).toHaveLength(1);
});

test('two clusters with the same files are found, and with names of their own they are not', () => {
  const withNames = (first: string, second: string) => {
    const made = program({ glance: { storage: STORAGE } });
    const stores = [first, second].map((clusterName, index) => {
      const cluster = new CephCluster(made.glance, `cluster-${index}`, { clusterName, secretName: `ceph-conf-${index}` });
      return new RbdStore(made.glance, `ceph-${index}`, { cluster });
    });
    new GlanceApi(made.glance, 'default', { stores });
    return errors(made, 'GLN-CEPH-006');
  };
  expect(withNames('ceph', 'ceph')).toEqual([expect.stringContaining('openstack/control-plane/glance/cluster-')]);
  expect(withNames('ceph', 'az1')).toEqual([]);
});

test('a variable that is not set is found, by its name', () => {
  const made = program({ glance: { storage: STORAGE } });
  const credentials = S3Credentials.fromEnvironment({ accessKey: 'GLANCE_TEST_NOT_SET', secretKey: 'GLANCE_TEST_NOT_SET_EITHER' });
  new GlanceApi(made.glance, 'default', { stores: [new S3Store(made.glance, 'archive', { endpoint: 'https://s3.example.com', bucket: 'images', credentials })] });
  expect(errors(made, 'GLN-SECRETS-007')).toEqual([
    expect.stringContaining("glance/archive: 's3_store_access_key' of the Secret 'glance-archive-s3' is empty: the environment variable 'GLANCE_TEST_NOT_SET'"),
    expect.stringContaining("glance/archive: 's3_store_secret_key' of the Secret 'glance-archive-s3' is empty: the environment variable 'GLANCE_TEST_NOT_SET_EITHER'"),
  ]);
});

test('a directory that the base fills from another source is found, and the fix names both ways out', () => {
  const extraMounts = [{
    extraVol: [{ propagation: ['GlanceAPI'], volumes: [{ name: 'ceph', secret: { secretName: 'ceph-old' } }], mounts: [{ name: 'ceph', mountPath: '/etc/ceph' }] }],
  }];
  const made = program({ template: { extraMounts }, glance: { storage: STORAGE } });
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(made.glance, 'default', { stores: [new RbdStore(made.glance, 'hub', { cluster })] });
  const [found] = diagnostics(made.controlPlane).filter(({ code }) => code === 'GLN-MOUNTS-005');
  expect(found.message).toBe("The pods of API 'default' get two mounts at '/etc/ceph'.");
  expect(found.fix).toMatch(/from the base.*directory/);
});

test('on the realistic base, an API with an RBD store on the storage network is free of findings about mounts, files, addresses and volumes', () => {
  const made = program({ glance: { storage: STORAGE } });
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(made.glance, 'default', { stores: [new RbdStore(made.glance, 'hub', { cluster })], networkAttachments: ['storage'] });
  expect(diagnostics(made.controlPlane).filter(({ code }) => /MOUNTS|CEPH|SECRETS|NETWORK|STORAGE|SIZE|MERGE/.test(code))).toEqual([]);
});
