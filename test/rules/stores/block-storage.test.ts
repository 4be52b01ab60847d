import { VOLUME_TRANSPORTS } from '../../../src/facts/volume-transports';
import { sketch, type Sketch } from '../../../src/model/sketch';
import type { StoreNode, Topology } from '../../../src/model/topology';
import { extendOnNfs } from '../../../src/rules/stores/extend-on-nfs';
import { hardwareAnywhere } from '../../../src/rules/stores/hardware-anywhere';
import { mountPoint } from '../../../src/rules/stores/mount-point';
import { oddVolumeType } from '../../../src/rules/stores/odd-volume-type';
import { preparedNodes } from '../../../src/rules/stores/prepared-nodes';
import { settingOfDriver } from '../../../src/rules/stores/setting-of-driver';
import { singlePath } from '../../../src/rules/stores/single-path';
import { volumeTypeSpreads } from '../../../src/rules/stores/volume-type-spreads';

const STORE = { apis: { default: { stores: 'volumes:cinder' } } };

/** The store as a construct makes it. */
function made(more: Partial<StoreNode>, options: Record<string, string> = {}, plan: Sketch = {}): Topology {
  const topology = sketch({ ...STORE, stores: { volumes: options }, ...plan });
  return { ...topology, stores: topology.stores.map((store) => ({ ...store, ...more })) };
}

function service(...texts: readonly string[]): Pick<Sketch, 'spec'> {
  const cinderVolumes = Object.fromEntries(texts.map((text, index) => [`volume${index}`, { customServiceConfig: text }]));
  return { spec: { cinder: { template: { databaseInstance: 'openstack', secret: 'osp-secret', cinderVolumes } } } };
}

function backend(name: string, driver: string, ...lines: readonly string[]): string {
  return [`[${name}]`, `volume_backend_name = ${name}`, `volume_driver = cinder.volume.drivers.${driver}`, ...lines, ''].join('\n');
}

function titleIn(topology: Topology): string | undefined {
  const [{ message }] = [...preparedNodes.check(topology)];
  return / over (\S+( Channel)?) for/.exec(message)?.[1];
}

describe('the transport of a store', () => {
  test.each`
    texts                                                                                        | title              | why
    ${[backend('a', 'rbd.RBDDriver')]}                                                           | ${'RBD'}           | ${'the driver says it'}
    ${[backend('a', 'netapp.common.NetAppDriver', 'netapp_storage_protocol = FC')]}              | ${'Fibre Channel'} | ${'an option says it, in any case'}
    ${[backend('a', 'lvm.LVMVolumeDriver', 'target_protocol = nvmet_tcp')]}                      | ${'NVMe-oF'}       | ${'another option says it'}
    ${[backend('a', 'netapp.common.NetAppDriver')]}                                              | ${undefined}       | ${'the option is missing'}
    ${[backend('a', 'rbd.RBDDriver'), backend('b', 'rbd.RBDDriver')]}                            | ${'RBD'}           | ${'all back ends agree'}
    ${[backend('a', 'rbd.RBDDriver'), backend('b', 'nfs.NfsDriver')]}                            | ${undefined}       | ${'they do not, and the type may be of either'}
    ${[backend('a', 'acme.Driver')]}                                                             | ${undefined}       | ${'nobody knows the driver'}
    ${['[DEFAULT]\ndebug = true\n']}                                                             | ${undefined}       | ${'the back end is in a Secret'}
  `('$why', ({ texts, title }) => {
    expect(titleIn(sketch({ ...STORE, ...service(...texts) }))).toBe(title);
  });

  test('is that of the back end that its volume type names', () => {
    const plan = service(backend('a', 'rbd.RBDDriver'), backend('b', 'nfs.NfsDriver'));
    expect(titleIn(made({ volumeType: { name: 'images', backendName: 'b' } }, {}, plan))).toBe('NFS');
  });

  test('is what its construct says, whatever the back ends are', () => {
    for (const { transport, title } of VOLUME_TRANSPORTS) expect(titleIn(made({ transport }, {}, service(backend('a', 'rbd.RBDDriver'))))).toBe(title);
  });
});

test.each`
  transport          | multipath  | needs                                                    | lacks
  ${'rbd'}           | ${'True'}  | ${'/etc/ceph'}                                           | ${'multipathd'}
  ${'iscsi'}         | ${'True'}  | ${'run iscsid, have an initiator name of their own and run multipathd'} | ${'nvme'}
  ${'iscsi'}         | ${'False'} | ${'run iscsid and have an initiator name of their own'} | ${'multipathd'}
  ${'fibre-channel'} | ${'True'}  | ${'have a host bus adapter, be zoned to the storage and run multipathd'} | ${'iscsid'}
  ${'nvme-of'}       | ${'False'} | ${'/etc/nvme/hostid and an /etc/nvme/hostnqn'}           | ${'iscsid'}
  ${'nfs'}           | ${'False'} | ${'reach the export'}                                    | ${'multipathd'}
`('nodes of $transport with multipath $multipath must $needs', ({ transport, multipath, needs, lacks }) => {
  const [{ consequence }] = [...preparedNodes.check(made({ transport }, { cinder_use_multipath: multipath }))];
  expect(consequence).toContain(needs);
  expect(consequence).not.toContain(lacks);
});

test.each`
  transport          | options                                  | found | why
  ${'iscsi'}         | ${{}}                                    | ${1}  | ${'there are several paths'}
  ${'nvme-of'}       | ${{ cinder_use_multipath: 'yes' }}       | ${0}  | ${'they are used'}
  ${'iscsi'}         | ${{ cinder_enforce_multipath: 'True' }}  | ${0}  | ${'who enforces what is not used is told so'}
  ${'rbd'}           | ${{}}                                    | ${0}  | ${'there is one path'}
  ${undefined}       | ${{}}                                    | ${0}  | ${'nothing is known'}
`('$transport $options: $why', ({ transport, options, found }) => {
  expect([...singlePath.check(made({ transport }, options))]).toHaveLength(found);
});

test.each`
  transport     | path                      | severity     | why
  ${'nfs'}      | ${'/var/lib/glance/mnt'}  | ${undefined} | ${'shares are mounted there'}
  ${undefined}  | ${'/var/lib/glance/mnt'}  | ${undefined} | ${'they may be'}
  ${'iscsi'}    | ${'/var/lib/glance/mnt'}  | ${'warning'} | ${'nothing is mounted there'}
  ${'nfs'}      | ${'mnt'}                  | ${'error'}   | ${'a relative path is none'}
  ${undefined}  | ${'mnt'}                  | ${'error'}   | ${'whatever the transport'}
`('$path on $transport: $why', ({ transport, path, severity }) => {
  const found = [...mountPoint.check(made({ transport }, { cinder_mount_point_base: path }))];
  expect(found.map((one) => one.severity ?? mountPoint.severity)).toEqual(severity === undefined ? [] : [severity]);
});

test.each`
  transport    | options                                            | found | why
  ${'nfs'}     | ${{}}                                              | ${1}  | ${'a file on a share cannot grow while it is attached'}
  ${'iscsi'}   | ${{ cinder_mount_point_base: '/mnt' }}             | ${0}  | ${'the mount point is what is wrong'}
  ${undefined} | ${{ cinder_mount_point_base: '/mnt' }}             | ${1}  | ${'a mount point means NFS'}
`('extending attached volumes on $transport with $options: $why', ({ transport, options, found }) => {
  expect([...extendOnNfs.check(made({ transport }, { cinder_do_extend_attached: 'True', ...options }))]).toHaveLength(found);
});

test.each`
  placement                                                                     | found | why
  ${{}}                                                                         | ${1}  | ${'the pods may run anywhere'}
  ${{ apis: { default: { stores: 'volumes:cinder', body: { nodeSelector: { fc: 'yes' } } } } }} | ${0} | ${'the API says where'}
  ${{ template: { topologyRef: { name: 'fc' } } }}                              | ${0}  | ${'the Image service says where'}
  ${{ spec: { nodeSelector: { fc: 'yes' } } }}                                  | ${0}  | ${'the control plane says where'}
`('Fibre Channel: $why', ({ placement, found }) => {
  expect([...hardwareAnywhere.check(made({ transport: 'fibre-channel' }, {}, placement))]).toHaveLength(found);
});

test.each`
  backendName  | texts                                                             | found | why
  ${'a'}       | ${[backend('a', 'rbd.RBDDriver'), backend('b', 'nfs.NfsDriver')]} | ${0}  | ${'it is one of them'}
  ${'c'}       | ${[backend('a', 'rbd.RBDDriver'), backend('b', 'nfs.NfsDriver')]} | ${1}  | ${'it is none of them'}
  ${undefined} | ${[backend('a', 'rbd.RBDDriver'), backend('b', 'nfs.NfsDriver')]} | ${1}  | ${'images would be spread'}
  ${undefined} | ${[backend('a', 'rbd.RBDDriver')]}                                | ${0}  | ${'there is one only'}
  ${'c'}       | ${[backend('a', 'rbd.RBDDriver'), '']}                            | ${0}  | ${'a Secret may have it'}
`('a volume type of back end $backendName: $why', ({ backendName, texts, found }) => {
  const volumeType = { name: 'images', ...(backendName === undefined ? {} : { backendName }) };
  expect([...volumeTypeSpreads.check(made({ volumeType }, {}, service(...texts)))]).toHaveLength(found);
});

test.each`
  release               | options                                              | found | why
  ${undefined}          | ${{ oslo_concurrency: {} }}                          | ${1}  | ${'portable includes FR1'}
  ${['FR3', 'FR4']}     | ${{ oslo_concurrency: {} }}                          | ${1}  | ${'FR3 does not set it'}
  ${'FR4'}              | ${{ oslo_concurrency: {} }}                          | ${0}  | ${'FR4 does'}
  ${undefined}          | ${{ oslo_concurrency: { lock_path: '/tmp/locks' } }} | ${0}  | ${'the user does'}
`('no place for locks on $release: $why', ({ release, options, found }) => {
  const topology = sketch({ release, apis: { default: { stores: 'volumes:cinder', options } } });
  expect([...settingOfDriver.check(topology)]).toHaveLength(found);
});

test.each`
  name                 | found | why
  ${'glance'}          | ${0}  | ${'a plain name'}
  ${"Ceph's $1 'ssd'"} | ${0}  | ${'what a shell would trip over is quoted'}
  ${''}                | ${1}  | ${'no name'}
  ${' '}               | ${1}  | ${'nor is a blank'}
  ${'-v'}              | ${1}  | ${'an option of the client'}
  ${'a\nb'}            | ${1}  | ${'two lines'}
  ${'x'.repeat(256)}   | ${1}  | ${'too long'}
  ${'x'.repeat(255)}   | ${0}  | ${'just not'}
`('the volume type $name: $why', ({ name, found }) => {
  const topology = sketch(STORE);
  const stores = topology.stores.map((store) => ({ ...store, options: [{ name: 'cinder_volume_type', value: name }] }));
  expect([...oddVolumeType.check({ ...topology, stores })]).toHaveLength(found);
});
