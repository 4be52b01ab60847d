import { type Size, SizeRoundingBehavior } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CaBundle } from './ca-bundle';
import { ImageStore, type ImageStoreProps } from './image-store';
import type { SwiftOptions } from './options.generated';
import { type CredentialOptions, ServiceCredentials } from './service-credentials';
import type { SwiftRegion } from './swift-region';
import { SWIFT } from '../../facts/stores/swift';
import { variableText } from '../../model/template/guard';
import type { Parts } from '../element';

/** Properties of `SwiftStore`. */
export interface SwiftStoreProps extends ImageStoreProps, SwiftOptions {
  /** Who owns the container. Not used with `configFile`, which says it itself. @default ServiceCredentials.serviceUser() */
  readonly credentials?: ServiceCredentials;

  /** The region of the object storage. @default - the first endpoint of the catalog */
  readonly region?: SwiftRegion;

  /**
   * From which size on an image is stored in segments. At most what the cluster takes for one object, usually 5 GiB. Swift counts in
   * units of 1000 KiB: what is beyond a whole number of them is left out.
   *
   * @default - 5120 of these units, which is 4.88 GiB
   */
  readonly largeObjectSize?: Size;

  /** Size of a segment, in the same units. @default - 200 of them, which is 195 MiB */
  readonly segmentSize?: Size;

  /**
   * Who signed the certificates of the identity service and the object storage.
   *
   * @default - the system's bundle, which has the control plane's authority
   */
  readonly ca?: CaBundle;
}

/**
 * Images in a container of the Object Storage service (swift).
 *
 * Ceph's object gateway (RGW) works too: switch the Swift of the control plane off, make a service `object-store` in keystone
 * with endpoints such as `https://rgw.example.com:8080/swift/v1/AUTH_%(tenant_id)s`, and let the gateway ask keystone. The control
 * plane cannot say that the gateway is there: a warning asks for your word.
 *
 * User and password stand in the location of every image: a change of the password makes the images of its time unreadable.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-swift-storage-backend
 */
export class SwiftStore extends ImageStore {
  private readonly swift: SwiftStoreProps;

  constructor(scope: Construct, id: string, props: SwiftStoreProps = {}) {
    super(scope, id, props);
    this.swift = props;
  }

  /** @internal */
  public _toNode(): Parts {
    const { configFile, credentials = ServiceCredentials.serviceUser(), region, largeObjectSize, segmentSize, ca } = this.swift;
    const login = configFile === undefined ? credentials : undefined;
    const derived = {
      ...login?._options(CREDENTIALS),
      // The default asks for an API that keystone no longer has.
      swift_store_auth_version: '3',
      swift_store_region: region?._value,
      swift_store_large_object_size: megabytes(largeObjectSize),
      swift_store_large_object_chunk_size: megabytes(segmentSize),
      swift_store_cacert: ca?._path,
    };
    const secret = login?._secretName;
    return { store: this._store(SWIFT, derived, { needs: ca?._need ? [ca._need] : [], ...(secret === undefined ? {} : { secret }) }) };
  }
}

const CREDENTIALS: CredentialOptions = {
  address: 'swift_store_auth_address',
  user: { swift_store_user: { template: 'service:{{ .ServiceUser }}', references: [] }, swift_store_key: variableText('ServicePassword') },
  project: {},
  credentialId: 'swift_store_application_credential_id',
  credentialSecret: 'swift_store_application_credential_secret',
};

/** Rounded down: the cluster's limit must not be passed. Source: glance_store 4.3, _drivers/swift/store.py, ONE_MB. */
function megabytes(size: Size | undefined): string | undefined {
  return size && String(Math.floor(size.toKibibytes({ rounding: SizeRoundingBehavior.NONE }) / 1000));
}
