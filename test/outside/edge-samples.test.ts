/** Published samples of edge sites, rebuilt with the constructs. Every difference is listed, with whose mistake or habit it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { judgesFolder } from './support/judges';
import {
  CephCluster, ControlPlane, EdgeSite, Glance, GlanceApi, HubSite, RbdStore, Release, ReleaseTarget, type SiteCinder,
} from '../../src';
import { differences, flattened } from '../support/flattened';
import { BASE, manifests, quietly } from '../support/synth';

/* eslint-disable @typescript-eslint/no-explicit-any -- manifests are looked into freely */

function sample(name: string): any {
  return parse(readFileSync(join(judgesFolder(), 'corpus', `${name}.yaml`), 'utf8'));
}

/** A program on a sample from which all that the constructs write was taken. */
function onBase(document: any, strip: (spec: any) => void, target = ReleaseTarget.portable()) {
  const manifest = JSON.parse(JSON.stringify(document));
  strip(manifest.spec);
  const app = Testing.app();
  const chart = new Chart(app, 'openstack', { namespace: 'openstack' });
  const base = { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', ...manifest, metadata: { name: 'openstack' } };
  const controlPlane = ControlPlane.fromObject(chart, 'control-plane', base, { target });
  return { app, chart, controlPlane, glance: new Glance(controlPlane, 'glance') };
}

/** What the sample says otherwise than the program, as `where: theirs -> ours`. */
function compared(theirs: any, made: ReturnType<typeof onBase>): readonly string[] {
  const ours = quietly(() => manifests(made)).find(({ kind }) => kind === 'OpenStackControlPlane');
  // A patch says nothing of other services.
  const same = Object.entries<any>(ours.spec).filter(([name]) => name in theirs.spec || name === 'extraMounts');
  return differences(flattened(theirs.spec), flattened(Object.fromEntries(same)));
}

/** Said aloud by us: the webhook would decide it, and never take it back. */
const EXTERNAL_SAID = 'glance.template.storage.external: nothing -> false';
/** cdk8s writes no nulls. */
const NULL_DROPPED = 'telemetry.template.autoscaling.aodh.passwordSelectors: null -> nothing';

const address = (api: string) => `glance.template.glanceAPIs.${api}.override.service.internal.metadata.annotations.metallb.universe.tf/loadBalancerIPs`;
const filesOf = (...clusters: readonly string[]) => clusters.flatMap((name) => [`${name}.conf`, `${name}.client.openstack.keyring`]).join(' ');
const unused = ({ spec: { glance: { template: { customServiceConfig } } } }: any) =>
  [...flattened({ template: { customServiceConfig } })].map(([place, value]) => `glance.${place}: ${value} -> nothing`).sort();
const internal = (ip: string) => ({ loadBalancer: { addresses: [ip], addressPool: 'internalapi', sharingKey: 'internalapi' } });

test('three sites of the continuous integration: a Secret for each site with the files that it needs', () => {
  const theirs = sample('ci-framework-ci-dcn-site-3az');
  const made = onBase(theirs, (spec) => {
    spec.extraMounts = [];
    spec.glance.template.glanceAPIs = {};
    spec.cinder.template.cinderVolumes = {};
    spec.cinder.template.cinderBackups = {};
    delete spec.cinder.template.customServiceConfig;
    delete spec.nova.template.apiServiceTemplate.customServiceConfig;
  }, ReleaseTarget.since(Release.FR5));
  const { glance } = made;
  const names = ['az0', 'az1', 'az2'];
  const cephSecretName = (name: string) => (name === 'az0' ? 'ceph-conf-files' : `ceph-conf-files-${name}`);
  const stores = names.map((name, index) => new RbdStore(glance, `${name}-store`, {
    storeId: name, pool: 'images', description: `${name} RBD backend`, thinProvisioning: true,
    cluster: new CephCluster(glance, `${name}-ceph`, { clusterName: name, secretName: cephSecretName(name), fsid: `00000000-0000-4000-8000-00000000000${index}` }),
  }));
  const cinder: SiteCinder = { backendName: 'ceph', backups: { replicas: 2 } };
  const hub = new GlanceApi(glance, 'az0-api', { apiName: 'az0', stores: [stores[0]], networkAttachments: ['storage'], internalService: internal('172.17.0.80') });
  new HubSite(glance, 'az0', { api: hub, store: stores[0], cephSecretName: cephSecretName('az0'), cinder });
  for (const [index, name] of ['az1', 'az2'].entries()) {
    new EdgeSite(glance, name, {
      store: stores[index + 1], cephSecretName: cephSecretName(name), internalService: internal(`172.17.0.8${index + 1}`), replicas: 1, cinder,
    });
  }
  expect(compared(theirs, made)).toEqual([
    // A mistake of theirs: volume services of a Ceph cluster without its network, which the backups have.
    ...['az0', 'az1', 'az2'].map((name) => `cinder.template.cinderVolumes.${name}.networkAttachments: nothing -> ["storage"]`),
    EXTERNAL_SAID,
    NULL_DROPPED,
  ]);
});

test('the sites of the adoption guide', () => {
  const theirs = sample('data-plane-adoption-adopting-image-service-with-dcn-backend-adoc');
  // A patch: the control plane below it is ours.
  const made = onBase(theirs, (spec) => {
    const { galera, memcached, rabbitmq, keystone, secret } = parse(readFileSync(BASE, 'utf8')).spec;
    Object.assign(spec, { galera, memcached, rabbitmq, keystone, secret });
    spec.glance.template.glanceAPIs = {};
    spec.glance.template.storage.storageRequest = '10G';
  });
  const { glance } = made;
  const store = (name: string, description: string) => new RbdStore(glance, `${name}-store`, {
    storeId: name, pool: 'images', description, thinProvisioning: true,
    cluster: new CephCluster(glance, `${name}-ceph`, { clusterName: name, secretName: `ceph-conf-${name}` }),
  });
  const central = store('central', 'Central RBD backend');
  new GlanceApi(glance, 'central', { stores: [central], networkAttachments: ['storage'], internalService: internal('172.17.0.80') });
  for (const [index, name] of ['dcn1', 'dcn2'].entries()) {
    new EdgeSite(glance, name, { store: store(name, `${name.toUpperCase()} RBD backend`), internalService: internal(`172.17.0.8${index + 1}`), replicas: 2 });
  }
  expect(compared(theirs, made)).toEqual([
    // The patch leaves mounts to another page.
    'API central sees the Secrets:  -> ceph-conf-central, ceph-conf-dcn1, ceph-conf-dcn2',
    'API dcn1 sees the Secrets:  -> ceph-conf-central, ceph-conf-dcn1',
    'API dcn2 sees the Secrets:  -> ceph-conf-central, ceph-conf-dcn2',
    // Placeholders.
    ...['central', 'dcn1', 'dcn2'].map((name, index) => `${address(name)}: "<172.17.0.8${index}>" -> "172.17.0.8${index}"`),
    EXTERNAL_SAID,
    'glance.template.storage.storageRequest: "<10G>" -> "10G"',
  ]);
});

test('the edge sample of the operator', () => {
  const theirs = sample('glance-operator-backends-edge');
  const made = onBase(theirs, (spec) => {
    spec.extraMounts = [];
    spec.glance.template.glanceAPIs = {};
    delete spec.glance.template.customServiceConfig;
  });
  const { glance } = made;
  const store = (name: string, conf: string) => new RbdStore(glance, `${name}-store`, {
    storeId: name, pool: 'images', description: `${name} RBD backend`,
    cluster: new CephCluster(glance, `${name}-ceph`, { clusterName: conf, secretName: 'ceph-conf-files' }),
  });
  const az0 = store('az0', 'ceph');
  new GlanceApi(glance, 'default', { stores: [az0], networkAttachments: ['storage'], internalService: internal('172.17.0.80') });
  for (const [index, name] of ['az1', 'az2'].entries()) {
    new EdgeSite(glance, name, {
      store: store(name, name), internalService: internal(`172.17.0.8${index + 1}`), cinder: { enabled: false }, nova: { enabled: false },
    });
  }
  expect(compared(theirs, made)).toEqual([
    // Mistakes of theirs: every API sees the keys of every cluster, the store of the hub has the files of the site's cluster at az2,
    // and `stores` is an option of old that counts for nothing beside enabled_backends.
    ...['az1', 'az2'].map((name) => `API ${name} sees the Secrets: ceph-conf-files -> ceph-conf-files[${filesOf('ceph', name)}]`),
    // A text of the template that no API runs with: the base without it says the same.
    ...unused(theirs),
    'glance.template.glanceAPIs.az1 [glance_store] stores: http,rbd -> nothing',
    'glance.template.glanceAPIs.az2 [az0] rbd_store_ceph_conf: /etc/ceph/az2.conf -> /etc/ceph/ceph.conf',
    'glance.template.glanceAPIs.az2 [glance_store] stores: http,rbd -> nothing',
    'glance.template.glanceAPIs.default [glance_store] stores: http,rbd -> nothing',
    EXTERNAL_SAID,
    NULL_DROPPED,
  ]);
});
