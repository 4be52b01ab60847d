import { FILE } from '../../facts/stores/file';
import { isObject, type JsonObject } from '../../model/json';
import { mountsOf, type Mounted } from '../../model/mounted';
import { mountOver, mountPathOf, plainPath, volumeOf } from '../../model/pods';
import { storeOption, storesWith, apisWith, isPlain } from '../../model/query';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';

/** An NFS export that the pods of an API mount inline. */
export interface NfsMount {
  readonly mounted: Mounted;
  readonly directory: string;
  readonly nfs: JsonObject;
}

/** The exports that an API mounts. */
export function nfsMountsOf(topology: Topology, api: ApiNode): readonly NfsMount[] {
  return mountsOf(topology, api).flatMap((mounted) => {
    const nfs = volumeOf(topology, api, mounted)?.nfs;
    const directory = mountPathOf(mounted.mount);
    return isObject(nfs) && directory !== undefined ? [{ mounted, directory: plainPath(directory), nfs }] : [];
  });
}

/** A directory in which a file store of an API keeps images, and the mount in which it lies. */
export interface ImageDirectory {
  readonly api: ApiNode;
  readonly store: StoreNode;
  readonly directory: string;
  readonly mounted?: Mounted;
}

/** The directories of all file stores, where they are known. */
export function* imageDirectories(topology: Topology): Iterable<ImageDirectory> {
  for (const store of storesWith(topology, FILE.driver)) {
    for (const api of apisWith(topology, store)) {
      for (const directory of directoriesOf(topology, api, store)) {
        yield { api, store, directory, mounted: mountOver(topology, api, directory) };
      }
    }
  }
}

/** Several directories, each with a priority after a colon, take the place of the one. */
function directoriesOf(topology: Topology, api: ApiNode, store: StoreNode): readonly string[] {
  const several = store.options.filter(({ name }) => name === 'filesystem_store_datadirs').map(({ value }) => value).filter(isPlain);
  if (several.length > 0) return several.map((text) => text.replace(/:\d+$/, ''));
  const option = storeOption(topology, api, store, 'filesystem_store_datadir');
  if (!option) return [DEFAULT_DIRECTORY];
  return isPlain(option.value) && option.value !== '' ? [option.value] : [];
}

const DEFAULT_DIRECTORY = FILE.options.find(({ name }) => name === 'filesystem_store_datadir')!.default as string;
