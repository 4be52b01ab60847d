import type { Construct } from 'constructs';
import { FILE } from '../../facts/stores/file';
import type { Parts } from '../element';
import { ImageStore, type ImageStoreProps } from './image-store';
import type { FileOptions } from './options.generated';

/** Properties of `FileStore`. */
export interface FileStoreProps extends ImageStoreProps, FileOptions {
  /** The directory of the images in the pods, an absolute path. @default '/var/lib/glance/images' */
  readonly directory?: string;
}

/** Where Glance keeps images when nobody says otherwise. */
export const IMAGES_DIRECTORY = FILE.options.find(({ name }) => name === 'filesystem_store_datadir')!.default as string;

/**
 * Images on the API's own volume. Each pod has a volume of its own, so such an API runs with one replica;
 * for more of them use an `NfsStore`.
 */
export class FileStore extends ImageStore {
  private readonly directory: string;

  constructor(scope: Construct, id: string, props: FileStoreProps = {}) {
    super(scope, id, props);
    this.directory = props.directory ?? IMAGES_DIRECTORY;
  }

  /** @internal */
  public _toNode(): Parts {
    return { store: this._store(FILE, { filesystem_store_datadir: this.directory }) };
  }
}
