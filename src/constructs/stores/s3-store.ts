import { SizeRoundingBehavior } from 'cdk8s';
import type { Construct } from 'constructs';
import { CaBundle } from './ca-bundle';
import { ImageStore, type ImageStoreProps } from './image-store';
import type { S3Options } from './options.generated';
import type { S3Credentials } from './s3-credentials';
import type { S3Multipart } from './s3-multipart';
import { S3 } from '../../facts/stores/s3';
import { labelOf } from '../../model/label';
import { SecretText, reveal } from '../../model/secret-text';
import { encodeSections } from '../../model/service-config';
import type { OptionNode, SecretNode } from '../../model/topology';
import type { Parts } from '../element';
import { makeSecret } from '../secrets';

/** Properties of `S3Store`. */
export interface S3StoreProps extends ImageStoreProps, S3Options {
  /** URL of the S3 service, scheme included: `https://s3.example.com`, with a port or a path where needed. */
  readonly endpoint: string;

  /** Name of the bucket: 3 to 63 lower-case letters, digits and `-`, with dots only for the URL format `path`. */
  readonly bucket: string;

  /** The account. */
  readonly credentials: S3Credentials;

  /** From which size on an image is uploaded in parts. @default - 100 MiB */
  readonly multipart?: S3Multipart;

  /**
   * Who signed the certificate of the endpoint. Used with `https` only.
   *
   * @default - the system's bundle. Up to FR4 nobody else sets it; from FR5 on the operator would
   */
  readonly ca?: CaBundle;
}

/**
 * Images in a bucket of an S3 service: Ceph RGW, Swift with s3api, AWS and others.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/glance_api.html
 */
export class S3Store extends ImageStore {
  private readonly s3: S3StoreProps;
  private readonly secretName: string;

  constructor(scope: Construct, id: string, props: S3StoreProps) {
    super(scope, id, props);
    this.s3 = props;
    this.secretName = props.credentials._secretName ?? labelOf(`glance-${this.storeId}-s3`);
    if (props.credentials._keys) makeSecret(this, this.secretName);
  }

  /** @internal */
  public _toNode(): Parts {
    const { endpoint, bucket, multipart, credentials } = this.s3;
    const ca = this.s3.ca ?? (/^https:/i.test(endpoint) ? CaBundle.system() : undefined);
    const derived = {
      s3_store_host: endpoint,
      s3_store_bucket: bucket,
      s3_store_cacert: ca?._path,
      s3_store_large_object_size: multipart && String(multipart._size?.toMebibytes({ rounding: SizeRoundingBehavior.NONE }) ?? 0),
    };
    const store = this._store(S3, derived, { secret: this.secretName, needs: ca?._need ? [ca._need] : [] });
    return { store, ...(credentials._keys ? { secret: this.secretNode(credentials._keys) } : {}) };
  }

  /** One key, and a section header first: the operator joins the values of all Secrets of an API. */
  private secretNode({ accessKey, secretKey }: { readonly accessKey: SecretText; readonly secretKey: SecretText }): SecretNode {
    const options: readonly OptionNode[] = [{ name: 's3_store_access_key', value: accessKey }, { name: 's3_store_secret_key', value: secretKey }];
    const opened = () => options.map(({ name, value }) => ({ name, value: reveal(value as SecretText) }));
    const text = () => encodeSections([{ name: this.storeId, options: opened() }]);
    return {
      key: `secret/${this.secretName}`,
      name: this.secretName,
      made: true,
      data: [[`${this.storeId}.conf`, SecretText.lazy(text)]],
      config: { key: `config/secret/${this.secretName}`, sections: [{ name: this.storeId, options }], problems: [] },
    };
  }
}
