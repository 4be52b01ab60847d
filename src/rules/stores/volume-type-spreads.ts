import { sketch } from '../../model/sketch';
import type { StoreNode, Topology } from '../../model/topology';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { cinderUses, knowsBackends, volumeBackends } from './transports';

export const volumeTypeSpreads: Rule = {
  code: 'GLN-STORES-062',
  title: 'The volume type of a Cinder store names no back end, or one that is not there',
  why: 'The scheduler of the Block Storage service puts volumes where the type says, or else anywhere.',
  severity: Severity.WARNING,
  source: 'R32: RHOSO, configuring the Image service for Block Storage, volume_backend_name',
  codeOnly: true,

  *check(topology) {
    const uses = cinderUses(topology);
    // The texts of volume services are read only where somebody's images are volumes.
    if (uses.length === 0 || !knowsBackends(topology)) return;
    const names = [...new Set(volumeBackends(topology).map(({ name }) => name))];
    for (const { store } of uses) {
      const found = store.volumeType && wrongIn(store.volumeType, names);
      if (found) yield { on: store, ...found };
    }
  },

  trips: () => withType({ name: 'images' }),
  passes: () => withType({ name: 'images', backendName: 'fast' }),
};

function wrongIn({ name, backendName }: NonNullable<StoreNode['volumeType']>, names: readonly string[]) {
  const choices = listed(names.map((one) => `'${one}'`), 'or');
  if (backendName === undefined) {
    return names.length < 2 ? undefined : {
      message: `The volume type '${name}' names no back end, and there are ${listed(names.map((one) => `'${one}'`))}.`,
      consequence: 'images lie on whichever back end the scheduler takes, on every release.',
      fix: `backendName: ${choices}, of the VolumeType.`,
    };
  }
  return names.includes(backendName) ? undefined : {
    message: `The volume type '${name}' names the back end '${backendName}', which no volume service of the control plane has.`,
    consequence: 'no volume can be made of the type: every upload fails, on every release.',
    fix: `backendName: ${choices}, of the VolumeType.`,
  };
}

function withType(volumeType: NonNullable<StoreNode['volumeType']>): Topology {
  const driver = 'volume_driver = cinder.volume.drivers.rbd.RBDDriver';
  const text = ['fast', 'slow'].map((name) => `[${name}]\nvolume_backend_name = ${name}\n${driver}\n`).join('');
  const topology = sketch({
    apis: { default: { stores: 'volumes:cinder' } },
    spec: { cinder: { template: { databaseInstance: 'openstack', secret: 'osp-secret', cinderVolumes: { both: { customServiceConfig: text } } } } },
  });
  return { ...topology, stores: topology.stores.map((store) => ({ ...store, volumeType })) };
}
