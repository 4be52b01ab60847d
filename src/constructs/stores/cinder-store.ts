import type { Construct } from 'constructs';
import type { CaBundle } from './ca-bundle';
import { ImageStore, type ImageStoreProps } from './image-store';
import type { CinderOptions } from './options.generated';
import { type CredentialOptions, ServiceCredentials } from './service-credentials';
import type { VolumeTransport } from './volume-transport';
import { CINDER } from '../../facts/stores/cinder';
import { variableText } from '../../model/template/guard';
import type { Parts } from '../element';
import type { VolumeType } from '../volume-type';

/** Properties of `CinderStore`. */
export interface CinderStoreProps extends ImageStoreProps, CinderOptions {
  /** Who owns the volumes. All Cinder stores of an API must have the same. @default ServiceCredentials.serviceUser() */
  readonly credentials?: ServiceCredentials;

  /**
   * The volume type of the images, as a construct. Each Cinder store of an API needs one of its own, and it must be multi-attach: else
   * only one volume or server can be made of an image at a time.
   *
   * @default - see `volumeTypeName`
   */
  readonly volumeType?: VolumeType;

  /** Name of a volume type that exists. @default - the default type of the Block Storage service, with a warning */
  readonly volumeTypeName?: string;

  /**
   * How the volumes reach the nodes: what is checked, and what is said of the nodes, goes by it.
   *
   * @default - that of the back ends of the Block Storage service, where all have the same
   */
  readonly transport?: VolumeTransport;

  /** Who signed the certificate of the Block Storage service. @default - the system's bundle, which has the control plane's authority */
  readonly ca?: CaBundle;
}

/**
 * Images in volumes of the Block Storage service (cinder).
 *
 * The pods of its APIs are privileged and attach volumes on their nodes, so these must be prepared for the transport. The operator waits
 * for the Block Storage service before it makes the API. Volumes belong to the project `service`.
 *
 * @see https://docs.openstack.org/cinder/latest/admin/volume-backed-image.html
 */
export class CinderStore extends ImageStore {
  private readonly cinder: CinderStoreProps;

  constructor(scope: Construct, id: string, props: CinderStoreProps = {}) {
    super(scope, id, props);
    const { volumeType, volumeTypeName } = props;
    if (volumeType !== undefined && volumeTypeName !== undefined) {
      throw new Error(`CinderStore '${this.node.path}' has both volumeType and volumeTypeName: pass one of them`);
    }
    this.cinder = props;
  }

  /** @internal */
  public _toNode(): Parts {
    const { credentials = ServiceCredentials.serviceUser(), volumeType, volumeTypeName, transport, ca } = this.cinder;
    const derived = {
      ...credentials._options(CREDENTIALS),
      cinder_volume_type: volumeType?.volumeTypeName ?? volumeTypeName,
      cinder_ca_certificates_file: ca?._path,
    };
    const more = {
      needs: ca?._need ? [ca._need] : [],
      ...(credentials._secretName === undefined ? {} : { secret: credentials._secretName }),
      ...(transport === undefined ? {} : { transport }),
      ...(volumeType === undefined ? {} : { volumeType: volumeType._facts() }),
    };
    return { store: this._store(CINDER, derived, more) };
  }
}

const CREDENTIALS: CredentialOptions = {
  address: 'cinder_store_auth_address',
  user: { cinder_store_user_name: variableText('ServiceUser'), cinder_store_password: variableText('ServicePassword') },
  project: { cinder_store_project_name: 'service' },
  credentialId: 'cinder_store_application_credential_id',
  credentialSecret: 'cinder_store_application_credential_secret',
};
