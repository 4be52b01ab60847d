import { SecretText } from '../../../src/model/secret-text';
import { sketch } from '../../../src/model/sketch';
import type { ClusterNode, StoreNode, Topology } from '../../../src/model/topology';
import { oddFsid } from '../../../src/rules/ceph/odd-fsid';
import { oneFsid } from '../../../src/rules/ceph/one-fsid';
import { sameFile } from '../../../src/rules/ceph/same-file';
import { cluster } from '../../../src/rules/ceph/sample';

const FSID = '5fe62cc7-0392-4a32-8466-081ce0ea970f';

/** A topology in which each API uses stores in the given clusters. */
function using(clusters: readonly ClusterNode[], byApi: Readonly<Record<string, readonly number[]>>): Topology {
  const topology = sketch({ apis: Object.fromEntries(Object.keys(byApi).map((name) => [name, { stores: 'hub:rbd' }])) });
  const stores = clusters.map((one, index): StoreNode => ({ key: `store/${index}`, id: `s${index}`, driver: 'rbd', options: [], hasSection: true, needs: [], cluster: one.key }));
  const apis = topology.apis.map((api) => ({ ...api, stores: byApi[api.name].map((index) => stores[index].key) }));
  return { ...topology, clusters, stores, apis };
}

const other = (changes: Partial<ClusterNode>): ClusterNode => ({ ...cluster('central'), key: 'cluster/other', name: 'other', ...changes });

test.each`
  second                                                                                 | uses                              | found | why
  ${other({ secretName: 'ceph-conf-other' })}                                            | ${{ default: [0, 1] }}            | ${1}  | ${'one path, two Secrets'}
  ${other({ secretName: 'ceph-conf-other' })}                                            | ${{ default: [0], az1: [1] }}     | ${0}  | ${'in different APIs they do not meet'}
  ${other({ secretName: 'ceph-conf-other' })}                                            | ${{ default: [0, 1], az1: [0, 1] }} | ${1} | ${'in two APIs it is still one mistake'}
  ${other({})}                                                                           | ${{ default: [0, 1] }}            | ${0}  | ${'the same file of the same Secret'}
  ${other({ secretName: 'ceph-conf-other', confPath: '/etc/ceph/other.conf' })}          | ${{ default: [0, 1] }}            | ${1}  | ${'the keyrings have one name'}
  ${cluster('other')}                                                                    | ${{ default: [0, 1] }}            | ${0}  | ${'nothing in common'}
`('$why', ({ second, uses, found }) => {
  expect([...sameFile.check(using([cluster('central'), second], uses))]).toHaveLength(found);
});

test.each`
  clusters                                                                           | found | why
  ${[cluster('a', FSID), cluster('b', FSID)]}                                        | ${1}  | ${'two clusters, one id'}
  ${[cluster('a', FSID), cluster('b', FSID.toUpperCase())]}                          | ${1}  | ${'case does not matter'}
  ${[cluster('a', FSID), { ...cluster('a', FSID), key: 'cluster/site', secretName: 'b' }]} | ${0} | ${'one cluster with a Secret for each site'}
  ${[cluster('a'), cluster('b')]}                                                    | ${0}  | ${'the ids are not known'}
`('$why', ({ clusters, found }) => {
  expect([...oneFsid.check({ ...sketch(), clusters })]).toHaveLength(found);
});

test.each`
  fsid                    | inConf       | found | why
  ${FSID}                 | ${undefined} | ${0}  | ${'a UUID'}
  ${FSID.toUpperCase()}   | ${FSID}      | ${0}  | ${'case does not matter'}
  ${`{${FSID}}`}          | ${undefined} | ${1}  | ${'no braces'}
  ${FSID}                 | ${'7be62cc7-0392-4a32-8466-081ce0ea970f'} | ${1} | ${'the configuration says another'}
  ${undefined}            | ${'nonsense'} | ${0}  | ${'nothing is said'}
`('$fsid with $inConf in the configuration: $why', ({ fsid, inConf, found }) => {
  const secrets = inConf === undefined ? [] : [{ key: 'secret/ceph-conf-a', name: 'ceph-conf-a', made: true, data: [['a.conf', SecretText.of(`fsid = ${inConf}\n`)]] as const }];
  const messages = [...oddFsid.check({ ...sketch(), secrets, clusters: [cluster('a', fsid)] })].map(({ message }) => message);
  expect(messages).toHaveLength(found);
  if (inConf !== undefined && inConf !== FSID) expect(messages.join()).not.toContain(inConf);
});
