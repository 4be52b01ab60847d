import { VOLUME_SOURCES } from '../../facts/fields';
import { SPLIT_REFUSES } from '../../facts/layouts';
import { hasField } from '../../model/fields';
import { countsAsFile } from '../../model/operator-view';
import { volumeLack, volumeOf } from '../../model/pods';
import { factOn, isRunning } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { counted } from '../../model/words';
import { Severity } from '../diagnostic';
import { hasBrokenList } from '../layout/store-lists';
import { imageDirectories, nfsMountsOf, type ImageDirectory } from '../mounts/nfs';
import type { Rule } from '../rule';
import { isPartlyRead, losesStores } from './texts';

export const fileStoreNotShared: Rule = {
  code: 'GLN-STORES-018',
  title: 'A file store is not shared by the pods of its API',
  why: 'Each pod has a volume of its own: what one of them stores, the others do not have.',
  severity: Severity.ERROR,
  source: 'R64: glance-operator, statefulset.go; glance_store 4.3, _drivers/filesystem.py',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const found of imageDirectories(topology)) {
      const { api, store } = found;
      if (!isRunning(api) || isShared(topology, found) || isSaidOtherwise(topology, found)) continue;
      const { severity, ...wording } = wordingFor(topology, found);
      yield { on: store.builtIn ? api : store, ...(severity ? { severity } : {}), ...wording };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', stores: 'local:file' } }, mounts: [] }),
  passes: () => sketch({ apis: { default: { layout: 'single', stores: 'local:file' } } }),
};

/** Sources of which every pod has one of its own. What is in them is files of the control plane, or nothing. */
const NOT_SHARED: ReadonlySet<string> = new Set(['emptyDir', 'ephemeral', 'secret', 'configMap', 'projected', 'downwardAPI']);

interface Wording {
  readonly severity?: Severity;
  readonly message: string;
  readonly consequence: string;
  readonly fix: string;
  readonly inYaml: string;
}

function wordingFor(topology: Topology, found: ImageDirectory): Wording {
  const { api, store, directory } = found;
  if (isOnNode(topology, found)) {
    return {
      // The nodes may have mounted a share there.
      severity: Severity.WARNING,
      message: `The images of '${store.id}' lie in a directory of the node that a pod of API '${api.name}' happens to run on.`,
      consequence: 'unless a share is mounted there on every node, an image is found only on the node that stored it, on every release.',
      fix: 'an NfsStore in place of the directory.',
      inYaml: 'an NFS share at the directory of the images by extraMounts, in place of it.',
    };
  }
  if (api.replicas === 1) {
    return {
      severity: Severity.INFO,
      message: `The images of '${store.id}' lie on the volume of the one pod of API '${api.name}'.`,
      consequence: 'with the volume the images are gone, and a second pod would not find them, on every release.',
      fix: 'an NfsStore, where that is not enough.',
      inYaml: 'an NFS share at the directory of the images by extraMounts, where that is not enough.',
    };
  }
  return {
    message: `API '${api.name}' has ${counted(api.replicas, 'pod')}, and each keeps images of '${store.id}' in a '${directory}' of its own.`,
    consequence: 'an image is found only when the request happens to reach the pod that stored it, on every release.',
    fix: 'an NfsStore in place of the FileStore; or replicas: 1.',
    inYaml: 'an NFS share at the directory of the images by extraMounts; or replicas: 1.',
  };
}

function isShared(topology: Topology, { api, mounted }: ImageDirectory): boolean {
  if (!mounted) return false;
  const volume = volumeOf(topology, api, mounted) ?? {};
  return !Object.keys(volume).some((key) => NOT_SHARED.has(key) || key === ON_NODE);
}

function isOnNode(topology: Topology, { api, mounted }: ImageDirectory): boolean {
  return mounted !== undefined && ON_NODE in (volumeOf(topology, api, mounted) ?? {});
}

const ON_NODE = 'hostPath';

/**
 * A refused layout, a broken list, a text that cannot be read, lost stores, a source that a release drops, a share that is mounted
 * elsewhere, and pods without volumes are mistakes of their own.
 */
function isSaidOtherwise(topology: Topology, found: ImageDirectory): boolean {
  const { api, mounted, store } = found;
  if (store.builtIn && isPartlyRead(topology, api)) return true;
  if (isRefused(topology, api) || losesStores(topology, api) || hasBrokenList(topology, api)) return true;
  if (isOnNode(topology, found)) return topology.targets.some((release) => !hasField(VOLUME_SOURCES[ON_NODE], release));
  return !mounted && (volumeLack(topology, api) !== undefined || nfsMountsOf(topology, api).length > 0);
}

function isRefused(topology: Topology, api: ApiNode): boolean {
  return api.layout === 'split' && topology.targets.some((release) => countsAsFile(topology, api, factOn(SPLIT_REFUSES, release).refuses));
}
