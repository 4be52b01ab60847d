import type { Construct } from 'constructs';
import type { CaBundle } from './ca-bundle';
import { ImageStore, type ImageStoreProps } from './image-store';
import type { HttpOptions } from './options.generated';
import { HTTP } from '../../facts/stores/http';
import type { Parts } from '../element';

/** Properties of `HttpStore`. */
export interface HttpStoreProps extends ImageStoreProps, HttpOptions {
  /** Who signed the certificates of the servers. @default - the system's bundle */
  readonly ca?: CaBundle;
}

/**
 * Images that stay on web servers: Glance notes their URL, and reads them from there.
 *
 * It only reads, so it can neither be the default store nor the target of an upload or a copy. One is enough for all servers.
 */
export class HttpStore extends ImageStore {
  private readonly ca: CaBundle | undefined;

  constructor(scope: Construct, id: string, props: HttpStoreProps = {}) {
    super(scope, id, props);
    this.ca = props.ca;
  }

  /** @internal */
  public _toNode(): Parts {
    return { store: this._store(HTTP, { https_ca_certificates_file: this.ca?._path }, { needs: this.ca?._need ? [this.ca._need] : [] }) };
  }
}
